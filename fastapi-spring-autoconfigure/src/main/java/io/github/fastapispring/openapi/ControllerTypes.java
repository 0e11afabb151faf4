package io.github.fastapispring.openapi;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * Keeps in mind which types the schemas are of that springdoc makes for plain
 * controllers. All applications of a JVM share the converters, so they share what is
 * known, too: names of schemas have the names of their classes in them.
 */
public final class ControllerTypes implements ModelConverter {

	private static final Map<String, ResolvableType> TYPES = new ConcurrentHashMap<>();

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType annotated, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(annotated, context, chain);
		if (schema != null && schema.get$ref() != null) {
			// What is within a Mono or the like comes through here before it.
			TYPES.putIfAbsent(name(schema.get$ref()), resolvable(Json.mapper().constructType(annotated.getType())));
		}
		return schema;
	}

	private static ResolvableType resolvable(JavaType type) {
		return ResolvableType.forClassWithGenerics(type.getRawClass(),
				IntStream.range(0, type.containedTypeCount())
					.mapToObj((index) -> resolvable(type.containedType(index)))
					.toArray(ResolvableType[]::new));
	}

	/**
	 * The type that a schema is of.
	 * @param reference refers to the schema
	 * @return the type, empty where it is of none
	 */
	Optional<ResolvableType> of(String reference) {
		return Optional.ofNullable(TYPES.get(name(reference)));
	}

	private static String name(String reference) {
		return reference.startsWith(Components.COMPONENTS_SCHEMAS_REF)
				? reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()) : reference;
	}

}
