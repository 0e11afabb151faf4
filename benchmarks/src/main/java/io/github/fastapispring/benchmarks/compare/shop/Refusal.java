package io.github.fastapispring.benchmarks.compare.shop;

import java.util.List;

/**
 * The answer to a wrong request, where a peer has none of its own that names the field.
 *
 * @param detail what is wrong
 */
public record Refusal(List<Detail> detail) {

	/**
	 * A value that is wrong.
	 *
	 * @param type what is wrong with it
	 * @param loc where it stands
	 * @param msg the same in words
	 * @param input the value
	 */
	public record Detail(String type, List<String> loc, String msg, String input) {

	}

	/**
	 * Refuses a text that is to be an integer.
	 * @param place the part of the request
	 * @param name the name of the value
	 * @param input the text
	 * @return the answer
	 */
	public static Refusal noInteger(String place, String name, String input) {
		return of("int_parsing", place, name, "Input should be a valid integer, unable to parse string as an integer",
				input);
	}

	/**
	 * Refuses a value.
	 * @param type what is wrong with it
	 * @param place the part of the request
	 * @param name the name of the value
	 * @param message what is wrong in words
	 * @param input the value
	 * @return the answer
	 */
	public static Refusal of(String type, String place, String name, String message, String input) {
		return new Refusal(List.of(new Detail(type, List.of(place, name), message, input)));
	}

}
