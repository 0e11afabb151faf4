package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.Strict;

/**
 * A scalar that takes only the JSON tokens that are its own: pydantic's strict mode.
 */
final class StrictScalar extends Scalar {

	private final Scalar lax;

	private final Set<JsonToken> tokens;

	StrictScalar(Scalar lax, JsonToken... tokens) {
		super(lax.nullFault());
		this.lax = lax;
		this.tokens = Set.of(tokens);
	}

	/**
	 * Whether a property, or the class that declares it, is marked {@link Strict}.
	 */
	static boolean isDemanded(@Nullable BeanProperty property) {
		return property != null && (property.getAnnotation(Strict.class) != null || (property.getMember() != null
				&& property.getMember().getDeclaringClass().isAnnotationPresent(Strict.class)));
	}

	@Override
	public Object fromText(String text) {
		return takes(JsonToken.VALUE_STRING) ? this.lax.fromText(text) : typeFault();
	}

	@Override
	protected Object fromInteger(BigInteger number) {
		return takes(JsonToken.VALUE_NUMBER_INT) ? this.lax.fromInteger(number) : typeFault();
	}

	@Override
	protected Object fromLong(long number) {
		return takes(JsonToken.VALUE_NUMBER_INT) ? this.lax.fromLong(number) : typeFault();
	}

	@Override
	protected Object fromDecimal(BigDecimal number) {
		return takes(JsonToken.VALUE_NUMBER_FLOAT) ? this.lax.fromDecimal(number) : typeFault();
	}

	@Override
	protected Object fromBoolean(boolean value) {
		return takes(JsonToken.VALUE_TRUE) ? this.lax.fromBoolean(value) : typeFault();
	}

	private boolean takes(JsonToken token) {
		return this.tokens.contains(token);
	}

	@Override
	public JsonNode typed(JsonNode json) {
		return this.lax.typed(json);
	}

	@Override
	public String label() {
		return this.lax.label();
	}

}
