package io.github.fastapispring.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One error of a request or an answer, as pydantic describes it.
 *
 * @param type pydantic's code, for example {@code missing}
 * @param loc the place, then names and indices
 * @param msg the message
 * @param input what was received; {@link #WITHHELD} where it must not be echoed
 * @param ctx the values that the message names; empty for none
 */
public record ErrorDetail(String type, List<Object> loc, String msg, @Nullable Object input,
		Map<String, @Nullable Object> ctx) {

	/** Stands for an input that is not echoed because it is secret. */
	public static final Object WITHHELD = new Object() {
		@Override
		public String toString() {
			return "(withheld)";
		}
	};

	/** The same error with other segments in the place of the first ones. */
	ErrorDetail moved(int depth, List<Object> start) {
		List<Object> moved = new ArrayList<>(start);
		moved.addAll(this.loc.subList(depth, this.loc.size()));
		return new ErrorDetail(this.type, moved, this.msg, this.input, this.ctx);
	}

	/**
	 * The error as it is sent: {@code input} is left out where it is withheld,
	 * {@code ctx} where it is empty.
	 * @param message the message to send
	 * @return the members of the JSON object in their order
	 */
	public Map<String, @Nullable Object> toMap(String message) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("type", this.type);
		members.put("loc", this.loc);
		members.put("msg", message);
		if (this.input != WITHHELD) {
			members.put("input", this.input);
		}
		if (!this.ctx.isEmpty()) {
			members.put("ctx", this.ctx);
		}
		return members;
	}

}
