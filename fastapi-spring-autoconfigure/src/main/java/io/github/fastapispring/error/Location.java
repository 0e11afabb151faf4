package io.github.fastapispring.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a request: the place, then names and indices.
 *
 * <pre>
 * Location.of("body").child("addresses").child(0).toList();   // ["body", "addresses", 0]
 * </pre>
 */
public final class Location {

	private final @Nullable Location parent;

	private final Object segment;

	private Location(@Nullable Location parent, Object segment) {
		this.parent = parent;
		this.segment = segment;
	}

	/**
	 * The location of a whole place.
	 * @param place {@code path}, {@code query}, {@code header}, {@code cookie},
	 * {@code body} or {@code response}
	 * @return the location
	 */
	public static Location of(String place) {
		return new Location(null, place);
	}

	/**
	 * A location one step deeper.
	 * @param segment a name or an index
	 * @return the location
	 */
	public Location child(Object segment) {
		return new Location(this, segment);
	}

	/**
	 * The segments from the place inward, as an error detail has them.
	 * @return names and indices
	 */
	public List<Object> toList() {
		List<Object> segments = new ArrayList<>();
		for (Location location = this; location != null; location = location.parent) {
			segments.add(location.segment);
		}
		Collections.reverse(segments);
		return segments;
	}

	@Override
	public String toString() {
		return toList().toString();
	}

}
