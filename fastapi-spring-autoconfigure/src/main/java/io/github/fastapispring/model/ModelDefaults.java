package io.github.fastapispring.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JavaType;

/**
 * Looks for defaults that a client could not send: whoever leaves such a field out would
 * be told an error in what he has not sent. Each model is looked at once.
 */
public final class ModelDefaults {

	private final ValueTypes types;

	private final Set<JavaType> known = new HashSet<>();

	/**
	 * A look at the models of an application.
	 * @param types reads defaults
	 */
	public ModelDefaults(ValueTypes types) {
		this.types = types;
	}

	/**
	 * Looks at all models that a type is made of.
	 * @param type the type
	 * @return what is wrong with their defaults
	 */
	public List<String> check(ValueType type) {
		List<String> faults = new ArrayList<>();
		check(type, faults);
		return faults;
	}

	private void check(ValueType type, List<String> faults) {
		if (type instanceof ModelType model) {
			if (!this.known.add(model.type())) {
				return;
			}
			model.properties().forEach((property) -> check(model, property, faults));
		}
		type.parts().forEach((part) -> check(part, faults));
	}

	private void check(ModelType model, Property property, List<String> faults) {
		DefaultText text = property.defaultText();
		Optional<String> fault = (text != null) ? this.types.check(model, property, text) : Optional.empty();
		fault.ifPresent((reason) -> faults.add("The default " + text + " of " + property.javaName() + " in "
				+ model.label() + " is refused: " + reason + "."));
	}

}
