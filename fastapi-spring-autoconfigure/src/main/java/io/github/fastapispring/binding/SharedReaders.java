package io.github.fastapispring.binding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.DefaultText;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Source;

/**
 * What several parameters of one path operation and its providers ask for alike, each
 * read once per request.
 */
final class SharedReaders {

	private final Set<Key> shared = new HashSet<>();

	private final Map<Key, ArgumentReader> readers = new HashMap<>();

	/**
	 * The readers of a path operation.
	 * @param operation the path operation
	 */
	SharedReaders(PathOperation operation) {
		Set<Key> seen = new HashSet<>();
		operation.allParameters()
			.filter((parameter) -> parameter.source().isRead())
			.map(Key::of)
			.filter((key) -> !seen.add(key))
			.forEach(this.shared::add);
	}

	/**
	 * The reader for a parameter.
	 * @param parameter the parameter
	 * @param reader reads it
	 * @return the reader, or the one that those have who ask for the same
	 */
	ArgumentReader share(Parameter parameter, ArgumentReader reader) {
		Key key = Key.of(parameter);
		return this.shared.contains(key)
				? this.readers.computeIfAbsent(key, (none) -> new Once(reader, this.readers.size())) : reader;
	}

	/**
	 * How many values a request keeps at most.
	 */
	int size() {
		return this.shared.size();
	}

	/**
	 * What parameters have in common that are read alike.
	 */
	private record Key(Source source, JavaType type, boolean required, boolean nullable,
			@Nullable DefaultText defaultText, boolean strict, List<Class<?>> groups) {

		static Key of(Parameter parameter) {
			return new Key(parameter.source(), parameter.type(), parameter.required(), parameter.nullable(),
					parameter.defaultText(), ArgumentReaderFactory.isStrict(parameter), List.of(parameter.groups()));
		}

	}

	/**
	 * Reads for the first one who asks.
	 *
	 * @param reader reads the value
	 * @param slot where a request keeps it
	 */
	private record Once(ArgumentReader reader, int slot) implements ArgumentReader {

		@Override
		public @Nullable Object read(RequestInput input, ErrorCollector errors) {
			RequestInput.Reading reading = input.once(this.slot, () -> {
				ErrorCollector found = errors.attempt();
				return new RequestInput.Reading(this.reader.read(input, found), found);
			});
			errors.addAll(reading.errors());
			return reading.value();
		}

		@Override
		public Location location() {
			return this.reader.location();
		}

		@Override
		public @Nullable Object received(RequestInput input) {
			return this.reader.received(input);
		}

		@Override
		public Fault nullFault() {
			return this.reader.nullFault();
		}

	}

}
