package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.ListType;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ValueType;

/**
 * A place below which Spring names properties as Java does, and clients as JSON does.
 *
 * @param location the place
 * @param type what is there; null where names stay as they are
 */
record PropertyPath(Location location, @Nullable ValueType type) {

	/**
	 * The place of a property.
	 * @param path its path as Spring writes it, such as {@code lines[0].unitPrice}
	 * @return the place as a client knows it
	 */
	Location below(String path) {
		PropertyPath current = this;
		for (String segment : path.split("[.\\[\\]]+")) {
			current = segment.matches("\\d+") ? current.element(Integer.valueOf(segment)) : current.property(segment);
		}
		return current.location;
	}

	/**
	 * An element of a container.
	 * @param key its index or key
	 * @return its place
	 */
	PropertyPath element(Object key) {
		return new PropertyPath(this.location.child(key),
				(open(this.type) instanceof ListType list) ? list.element() : null);
	}

	private PropertyPath property(String javaName) {
		if (open(this.type) instanceof ModelType model) {
			for (Property property : model.properties()) {
				if (property.javaName().equals(javaName)) {
					return new PropertyPath(this.location.child(property.name()), property.type());
				}
			}
		}
		return new PropertyPath(this.location.child(javaName), null);
	}

	/** Out of what only adds something to a type, as an {@code Optional} does. */
	private static @Nullable ValueType open(@Nullable ValueType type) {
		ValueType opened = type;
		while (opened != null && !(opened instanceof ModelType) && !(opened instanceof ListType)) {
			opened = (opened.parts().count() == 1) ? opened.parts().findFirst().orElseThrow() : null;
		}
		return opened;
	}

}
