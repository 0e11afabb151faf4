package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Reads the argument of one parameter. Stateless.
 */
interface ArgumentReader {

	/**
	 * Reads the argument.
	 * @param input the request
	 * @param errors where errors go; when their number grows, the result means nothing
	 * @return the argument
	 */
	@Nullable Object read(RequestInput input, ErrorCollector errors);

	/**
	 * Where the argument stands.
	 * @return the location
	 */
	Location location();

	/**
	 * What was received for the argument, for the error of a violated constraint.
	 * @param input the request
	 * @return a text, a list of texts or a JSON tree
	 */
	@Nullable Object received(RequestInput input);

	/**
	 * What is wrong where a constraint demands a value and there is none.
	 * @return the fault
	 */
	default Fault nullFault() {
		return Fault.MISSING;
	}

}
