package io.github.fastapispring.error;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a received value an error detail may echo: nothing under a secret name, and no
 * more than a limit.
 *
 * <p>
 * A name is secret when it contains one of the configured words
 * ({@code fastapi.errors.sensitive-names}), upper and lower case, hyphens and underscores
 * aside, or when a component of that name is marked
 * {@link io.github.fastapispring.Sensitive @Sensitive}. Safe for use by several threads.
 */
public final class InputPolicy {

	private static final String MASK = "**********";

	private final List<String> words;

	private final int maxLength;

	private final Set<String> marked = ConcurrentHashMap.newKeySet();

	private final Map<String, Boolean> secret = new ConcurrentHashMap<>();

	/**
	 * A policy.
	 * @param words the words that make a name secret
	 * @param maxLength the greatest number of characters that are echoed
	 */
	public InputPolicy(Collection<String> words, int maxLength) {
		this.words = words.stream().map(InputPolicy::normalize).toList();
		this.maxLength = maxLength;
	}

	/**
	 * Makes a name secret from now on.
	 * @param name a name as it stands in a request
	 */
	public void markSensitive(String name) {
		this.marked.add(normalize(name));
		this.secret.clear();
	}

	/** Where nothing was received, nothing is secret. */
	@Nullable Object echo(List<Object> loc, @Nullable Object input) {
		if (input == null) {
			return null;
		}
		for (Object segment : loc.subList(1, loc.size())) {
			if (segment instanceof String name && isSecret(name)) {
				return ErrorDetail.WITHHELD;
			}
		}
		if (loc.size() == 1 && isTextWithSecretName(input)) {
			return ErrorDetail.WITHHELD;
		}
		if (input instanceof JsonNode node) {
			JsonNode masked = mask(node);
			return (masked.isContainer() || masked.isString()) ? limit(masked) : masked;
		}
		return (input instanceof String text) ? limit(text) : input;
	}

	/** A body that is not read as JSON is one text, names and values alike. */
	private boolean isTextWithSecretName(Object input) {
		String text = (input instanceof JsonNode node && node.isString()) ? node.stringValue() : null;
		if (text == null && input instanceof String plain) {
			text = plain;
		}
		if (text == null) {
			return false;
		}
		String normal = normalize(text);
		return Stream.concat(this.words.stream(), this.marked.stream()).anyMatch(normal::contains);
	}

	private Object limit(JsonNode node) {
		if (node.isString()) {
			return limit(node.stringValue());
		}
		String json = node.toString();
		return (json.length() > this.maxLength) ? limit(json) : node;
	}

	private String limit(String text) {
		if (text.length() <= this.maxLength) {
			return wellFormed(text);
		}
		return wellFormed(text.substring(0, this.maxLength)) + "…";
	}

	private JsonNode mask(JsonNode node) {
		if (node instanceof ObjectNode object) {
			ObjectNode masked = JsonNodeFactory.instance.objectNode();
			object.forEachEntry((name, value) -> {
				if (isSecret(name)) {
					masked.put(wellFormed(name), MASK);
				}
				else {
					masked.set(wellFormed(name), mask(value));
				}
			});
			return masked;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode masked = JsonNodeFactory.instance.arrayNode(array.size());
			array.forEach((element) -> masked.add(mask(element)));
			return masked;
		}
		return node.isString() ? JsonNodeFactory.instance.stringNode(wellFormed(node.stringValue())) : node;
	}

	private boolean isSecret(String name) {
		if (this.words.isEmpty() && this.marked.isEmpty()) {
			return false;
		}
		if (this.secret.size() > 1000) {
			this.secret.clear();
		}
		return this.secret.computeIfAbsent(name, this::decide);
	}

	private boolean decide(String name) {
		String normal = normalize(name);
		return this.marked.contains(normal) || this.words.stream().anyMatch(normal::contains);
	}

	private static String normalize(String name) {
		return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
	}

	/** A half of a surrogate pair cannot be written as UTF-8. */
	private static String wellFormed(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return text.codePoints()
					.map((codePoint) -> (codePoint >= 0xD800 && codePoint <= 0xDFFF) ? 0xFFFD : codePoint)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
			}
		}
		return text;
	}

}
