package io.github.fastapispring.operation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;

/**
 * The names that parameters have in a request when nothing else is said: those that
 * Jackson would give to a field.
 */
public final class ParameterNames {

	private final MapperConfig<?> config;

	private final @Nullable PropertyNamingStrategy strategy;

	/**
	 * Names after the configuration of Jackson.
	 * @param config has the naming strategy
	 */
	public ParameterNames(MapperConfig<?> config) {
		this.config = config;
		this.strategy = config.getPropertyNamingStrategy();
	}

	/**
	 * The name of a query parameter, cookie or field of the body.
	 * @param javaName the name in Java
	 * @return the name in the request
	 */
	public String of(String javaName) {
		return (this.strategy instanceof PropertyNamingStrategies.NamingBase)
				? this.strategy.nameForField(this.config, null, javaName) : javaName;
	}

	/**
	 * The name in a request of a property of a parameter model. One that has no name of
	 * its own is sought with hyphens where the model asks for that.
	 * @param model the model
	 * @param name the name of the property in JSON
	 * @param javaName its name in Java
	 * @return the name in the request
	 */
	public String of(Source.Model model, String name, String javaName) {
		boolean implicit = name.equals(of(javaName));
		return (model.hyphens() && implicit) ? header(javaName) : name;
	}

	/**
	 * The name of a header.
	 * @param javaName the name in Java
	 * @return lower case, with hyphens for humps and underscores
	 */
	public static String header(String javaName) {
		return PropertyNamingStrategies.KEBAB_CASE.nameForField(null, null, javaName).replace('_', '-');
	}

}
