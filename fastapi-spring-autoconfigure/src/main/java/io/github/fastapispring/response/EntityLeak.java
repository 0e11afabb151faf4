package io.github.fastapispring.response;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Finds a persistent class among all that would be sent of a type. Such a class has
 * columns that no client should see, and its lazy relations load while it is written.
 */
public final class EntityLeak {

	private static final Set<String> PERSISTENT = Set.of("jakarta.persistence.Entity", "jakarta.persistence.Embeddable",
			"jakarta.persistence.MappedSuperclass", "org.springframework.data.relational.core.mapping.Table",
			"org.springframework.data.mongodb.core.mapping.Document",
			"org.springframework.data.cassandra.core.mapping.Table",
			"org.springframework.data.elasticsearch.annotations.Document",
			"org.springframework.data.couchbase.core.mapping.Document",
			"org.springframework.data.neo4j.core.schema.Node", "org.springframework.data.redis.core.RedisHash");

	private final ObjectMapper mapper;

	private final Map<JavaType, Optional<Class<?>>> found = new ConcurrentHashMap<>();

	/**
	 * A finder.
	 * @param mapper tells what is sent
	 */
	public EntityLeak(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * Finds the first persistent class.
	 * @param type the type that is sent
	 * @return the class
	 */
	public Optional<Class<?>> find(ResolvableType type) {
		JavaType sent = this.mapper.constructType(type.getType());
		return this.found.computeIfAbsent(sent, (key) -> find(key, new HashSet<>()));
	}

	private Optional<Class<?>> find(JavaType type, Set<JavaType> seen) {
		Class<?> raw = type.getRawClass();
		if (!seen.add(type)) {
			return Optional.empty();
		}
		if (isPersistent(raw)) {
			return Optional.of(raw);
		}
		if (type.isArrayType() || type.containedTypeCount() > 0) {
			JavaType content = type.getContentType();
			Optional<Class<?>> contained = (content != null) ? find(content, seen) : Optional.empty();
			for (int i = 0; i < type.containedTypeCount() && contained.isEmpty(); i++) {
				contained = find(type.containedType(i), seen);
			}
			if (contained.isPresent()) {
				return contained;
			}
		}
		return raw.getName().startsWith("java.") || raw.isPrimitive() || raw.isEnum() || raw.isArray()
				? Optional.empty() : findInProperties(type, seen);
	}

	private Optional<Class<?>> findInProperties(JavaType type, Set<JavaType> seen) {
		SerializationContext context = this.mapper._serializationContext();
		for (BeanPropertyDefinition property : context.introspectBeanDescription(type).findProperties()) {
			if (property.couldSerialize()) {
				Optional<Class<?>> found = find(property.getAccessor().getType(), seen);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isPersistent(Class<?> type) {
		return Arrays.stream(ClassUtils.getUserClass(type).getAnnotations())
			.map(Annotation::annotationType)
			.map(Class::getName)
			.anyMatch(PERSISTENT::contains);
	}

}
