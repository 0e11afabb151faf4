package io.github.fastapispring.openapi;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JavaType;

/**
 * A class that is a component, or a part of one.
 *
 * @param type the class with its generics
 * @param partial whether none of its fields is required
 */
record ComponentType(JavaType type, boolean partial) {

	/**
	 * The name as a title.
	 * @return the simple name, for example {@code Page[User]}
	 */
	String title() {
		return (this.partial ? "Partial" : "") + title(this.type);
	}

	/**
	 * The name of the component where no other class has it.
	 * @return the simple name, for example {@code Page_User_}
	 */
	String name() {
		return escaped(title());
	}

	/**
	 * The name of the component where another class has the simple one, too.
	 * @return the full name, with {@code __} for dots
	 */
	String qualifiedName() {
		String owner = this.type.getRawClass().getName().replace('$', '.');
		int simple = owner.lastIndexOf('.') + 1;
		return owner.substring(0, simple).replace(".", "__") + name();
	}

	private static String title(JavaType type) {
		String name = type.getRawClass().getSimpleName();
		if (type.containedTypeCount() == 0) {
			return name;
		}
		return IntStream.range(0, type.containedTypeCount())
			.mapToObj((index) -> title(type.containedType(index)))
			.collect(Collectors.joining(",", name + "[", "]"));
	}

	/** OpenAPI allows letters, digits, dots, hyphens and underscores. */
	private static String escaped(String name) {
		return name.replaceAll("[^A-Za-z0-9.\\-_]", "_");
	}

}
