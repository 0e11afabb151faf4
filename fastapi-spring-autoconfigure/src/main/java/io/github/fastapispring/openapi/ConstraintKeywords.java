package io.github.fastapispring.openapi;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Set;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.UUID;
import org.hibernate.validator.constraints.UniqueElements;

import io.github.fastapispring.validation.DeclaredConstraints;
import io.github.fastapispring.validation.MultipleOf;

/**
 * Constraints of Bean Validation as keywords of JSON Schema.
 */
final class ConstraintKeywords {

	private ConstraintKeywords() {
	}

	/**
	 * Applies constraints to what they stand on; of a value that may be null, or be
	 * written in two ways, to the first of these.
	 * @param constraints the constraints
	 * @param schema the schema
	 */
	static void apply(DeclaredConstraints constraints, Schema<?> schema) {
		if (schema.getAnyOf() != null) {
			apply(constraints, schema.getAnyOf().get(0));
			return;
		}
		if (schema.get$ref() != null) {
			return;
		}
		constraints.annotations().forEach((constraint) -> {
			number(constraint, schema);
			size(constraint, schema);
			text(constraint, schema);
		});
		if (schema.getItems() != null) {
			apply(constraints.ofElements(0), schema.getItems());
		}
		if (schema.getAdditionalProperties() instanceof Schema<?> values) {
			apply(constraints.ofElements(1), values);
		}
	}

	private static void number(Annotation constraint, Schema<?> schema) {
		if (constraint instanceof Min min) {
			schema.setMinimum(BigDecimal.valueOf(min.value()));
		}
		else if (constraint instanceof Max max) {
			schema.setMaximum(BigDecimal.valueOf(max.value()));
		}
		else if (constraint instanceof DecimalMin min) {
			minimum(new BigDecimal(min.value()), min.inclusive(), schema);
		}
		else if (constraint instanceof DecimalMax max) {
			maximum(new BigDecimal(max.value()), max.inclusive(), schema);
		}
		else if (constraint instanceof MultipleOf multiple) {
			schema.setMultipleOf(new BigDecimal(multiple.value()));
		}
		else if (constraint instanceof Positive || constraint instanceof PositiveOrZero) {
			minimum(BigDecimal.ZERO, constraint instanceof PositiveOrZero, schema);
		}
		else if (constraint instanceof Negative || constraint instanceof NegativeOrZero) {
			maximum(BigDecimal.ZERO, constraint instanceof NegativeOrZero, schema);
		}
	}

	private static void minimum(BigDecimal limit, boolean inclusive, Schema<?> schema) {
		if (inclusive) {
			schema.setMinimum(limit);
		}
		else {
			schema.setExclusiveMinimumValue(limit);
		}
	}

	private static void maximum(BigDecimal limit, boolean inclusive, Schema<?> schema) {
		if (inclusive) {
			schema.setMaximum(limit);
		}
		else {
			schema.setExclusiveMaximumValue(limit);
		}
	}

	private static void size(Annotation constraint, Schema<?> schema) {
		if (constraint instanceof Size size) {
			size(size.min(), size.max(), schema);
		}
		else if (constraint instanceof Length length) {
			size(length.min(), length.max(), schema);
		}
		else if (constraint instanceof NotEmpty || constraint instanceof NotBlank) {
			size(1, Integer.MAX_VALUE, schema);
		}
		else if (constraint instanceof UniqueElements) {
			schema.setUniqueItems(true);
		}
	}

	private static void size(int min, int max, Schema<?> schema) {
		Integer least = (min > 0) ? Integer.valueOf(min) : null;
		Integer most = (max < Integer.MAX_VALUE) ? Integer.valueOf(max) : null;
		Set<String> types = (schema.getTypes() != null) ? schema.getTypes() : Set.of();
		if (types.contains("array")) {
			schema.setMinItems((least != null) ? least : schema.getMinItems());
			schema.setMaxItems((most != null) ? most : schema.getMaxItems());
		}
		else if (types.contains("object")) {
			schema.setMinProperties((least != null) ? least : schema.getMinProperties());
			schema.setMaxProperties((most != null) ? most : schema.getMaxProperties());
		}
		else {
			schema.setMinLength((least != null) ? least : schema.getMinLength());
			schema.setMaxLength((most != null) ? most : schema.getMaxLength());
		}
	}

	private static void text(Annotation constraint, Schema<?> schema) {
		if (constraint instanceof Pattern pattern && !pattern.regexp().isEmpty() && !pattern.regexp().equals(".*")) {
			schema.setPattern(pattern.regexp());
		}
		else if (constraint instanceof Email) {
			schema.setFormat("email");
		}
		else if (constraint instanceof UUID) {
			schema.setFormat("uuid");
		}
	}

}
