package io.github.fastapispring.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.util.StringUtils;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.ListType;
import io.github.fastapispring.model.OptionalType;
import io.github.fastapispring.model.ReadContext;
import io.github.fastapispring.model.Scalar;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;

/**
 * Reads a named value of a place: the last of a repeated name, of a header the first; all
 * of them for a collection.
 */
final class SingleReader implements ArgumentReader {

	private final Source.Single source;

	private final Location location;

	private final ValueType type;

	private final boolean optional;

	private final boolean rest;

	private final Absent absent;

	/**
	 * A reader.
	 * @param source where the value stands
	 * @param type its type
	 * @param rest whether it is the rest of a path, whose first slash does not count
	 * @param absent what it is when it is left out
	 */
	SingleReader(Source.Single source, ValueType type, boolean rest, Absent absent) {
		this.source = source;
		this.location = Location.of(source.place().loc()).child(source.name());
		this.optional = type instanceof OptionalType;
		this.type = (type instanceof OptionalType wrapper) ? wrapper.content() : type;
		this.rest = rest;
		this.absent = absent;
	}

	@Override
	public @Nullable Object read(RequestInput input, ErrorCollector errors) {
		List<String> texts = input.texts(this.source.place(), this.source.name());
		if (texts == null || texts.isEmpty() || isEmptyField(texts)) {
			return this.absent.value(this.location, errors);
		}
		Object value = (this.type instanceof ListType list) ? readAll(list, elements(texts), errors)
				: readOne(this.type, single(texts), this.location, errors);
		return this.optional ? Optional.ofNullable(value) : value;
	}

	/** A browser sends the fields that nobody filled in, too. */
	private boolean isEmptyField(List<String> texts) {
		return this.source.place() == Place.FORM && !(this.type instanceof ListType) && single(texts).isEmpty();
	}

	private String single(List<String> texts) {
		String text = texts.get((this.source.place() == Place.HEADER) ? 0 : texts.size() - 1);
		return (this.rest && text.startsWith("/")) ? text.substring(1) : text;
	}

	private List<String> elements(List<String> texts) {
		return (this.source.delimited() && texts.size() == 1)
				? Stream.of(StringUtils.commaDelimitedListToStringArray(texts.get(0))).map(String::strip).toList()
				: texts;
	}

	private Object readAll(ListType list, List<String> texts, ErrorCollector errors) {
		List<@Nullable Object> elements = new ArrayList<>(texts.size());
		for (int i = 0; i < texts.size(); i++) {
			elements.add(readOne(list.element(), texts.get(i), this.location.child(i), errors));
		}
		return (elements.size() == texts.size() && errors.isEmpty()) ? list.collect(elements) : elements;
	}

	private static @Nullable Object readOne(ValueType type, String text, Location location, ErrorCollector errors) {
		return (type instanceof Scalar scalar) ? scalar.read(text, location, errors)
				: type.read(JsonNodeFactory.instance.stringNode(text), location,
						new ReadContext(errors, ReadContext.DEFAULT_GROUP));
	}

	@Override
	public Location location() {
		return this.location;
	}

	@Override
	public @Nullable Object received(RequestInput input) {
		List<String> texts = input.texts(this.source.place(), this.source.name());
		return (texts == null || this.type instanceof ListType) ? texts : single(texts);
	}

}
