package io.github.fastapispring.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The variables of a path template, in the syntax of Spring's {@code PathPattern}.
 */
public final class PathTemplate {

	private PathTemplate() {
	}

	/**
	 * The names of the variables.
	 * @param template the template
	 * @return the names in their order
	 */
	public static List<String> variables(String template) {
		return braced(template).stream().map(PathTemplate::name).toList();
	}

	/**
	 * The template without the names of its variables: templates of one shape match the
	 * same paths.
	 * @param template the template
	 * @return its shape, for example <code>/users/{}/files/{*}</code>
	 */
	public static String shape(String template) {
		String shape = template;
		for (String variable : braced(template)) {
			String nameless = variable.startsWith("*") ? "*" : variable.substring(name(variable).length());
			shape = shape.replace("{" + variable + "}", "{" + nameless + "}");
		}
		return shape;
	}

	/**
	 * The number of variables that a regular expression restricts.
	 * @param template the template
	 * @return the number
	 */
	public static long expressions(String template) {
		return braced(template).stream().filter((variable) -> variable.contains(":")).count();
	}

	/**
	 * The template as OpenAPI writes it.
	 * @param template the template
	 * @return the template with the bare names of its variables
	 */
	public static String withoutExpressions(String template) {
		String bare = template;
		for (String variable : braced(template)) {
			bare = bare.replace("{" + variable + "}", "{" + name(variable) + "}");
		}
		return bare;
	}

	private static List<String> braced(String template) {
		List<String> variables = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < template.length(); i++) {
			char character = template.charAt(i);
			if (character == '{' && depth++ == 0) {
				start = i + 1;
			}
			else if (character == '}' && --depth == 0) {
				variables.add(template.substring(start, i));
			}
		}
		return variables;
	}

	private static String name(String variable) {
		int colon = variable.indexOf(':');
		String name = (colon < 0) ? variable : variable.substring(0, colon);
		return name.startsWith("*") ? name.substring(1) : name;
	}

	/**
	 * Whether a variable takes the rest of the path.
	 * @param template the template
	 * @param variable the name of the variable
	 * @return whether it is written <code>{*name}</code>
	 */
	public static boolean isRest(String template, String variable) {
		return template.contains("{*" + variable + "}");
	}

	/**
	 * Finds a variable by a name in Java: {@code userId}, {@code user_id} and
	 * {@code user-id} are the same name; an exact match wins.
	 * @param variables the variables
	 * @param name the name in Java
	 * @return the variable
	 */
	static Optional<String> find(List<String> variables, String name) {
		if (variables.contains(name)) {
			return Optional.of(name);
		}
		return variables.stream().filter((variable) -> normalize(variable).equals(normalize(name))).findFirst();
	}

	private static String normalize(String name) {
		return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

}
