package io.github.fastapispring.model;

import java.util.Arrays;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The text of a {@link io.github.fastapispring.Default @Default} with the type that it is
 * for.
 *
 * @param text one text, or one for each element of a collection
 * @param type the type of the value
 */
public record DefaultText(String[] text, JavaType type) {

	static final ObjectMapper JSON = new JsonMapper();

	/**
	 * The text as a client would have sent it: a JSON string for a scalar, an array of
	 * strings for a collection, JSON for anything else.
	 * @return the JSON value
	 * @throws IllegalArgumentException when the text has no such form
	 */
	public JsonNode toJson() {
		if (this.type.isArrayType() || this.type.isCollectionLikeType()) {
			ArrayNode array = JsonNodeFactory.instance.arrayNode();
			Arrays.stream(this.text).map(DefaultText::element).forEach(array::add);
			return array;
		}
		if (this.text.length > 1) {
			throw new IllegalArgumentException(
					"has " + this.text.length + " texts, but only a collection takes several");
		}
		boolean structured = this.type.isMapLikeType() || this.text.length == 0 || this.text[0].startsWith("{");
		if (!structured) {
			return JsonNodeFactory.instance.stringNode(this.text[0]);
		}
		return (this.text.length == 0) ? JsonNodeFactory.instance.objectNode() : JSON.readTree(this.text[0]);
	}

	private static JsonNode element(String text) {
		return text.startsWith("{") ? JSON.readTree(text) : JsonNodeFactory.instance.stringNode(text);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DefaultText that && Arrays.equals(this.text, that.text) && this.type.equals(that.type);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(this.text) + this.type.hashCode();
	}

	@Override
	public String toString() {
		return Arrays.toString(this.text);
	}

}
