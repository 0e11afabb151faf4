package io.github.fastapispring.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/**
 * The classes of one document as components. A class that reads and writes differently
 * has two, {@code Item-Input} and {@code Item-Output}; two classes of one simple name
 * have their qualified names. What a component is called is known at the end alone.
 */
final class ComponentSchemas {

	private final Map<ComponentType, EnumMap<Direction, Schema<?>>> definitions = new LinkedHashMap<>();

	private final Map<ComponentType, Set<ComponentType>> uses = new LinkedHashMap<>();

	private final Deque<ComponentType> open = new ArrayDeque<>();

	private final List<Reference> references = new ArrayList<>();

	private final Map<String, Schema<?>> named = new LinkedHashMap<>();

	private final List<Runnable> afterwards = new ArrayList<>();

	/**
	 * Refers to a class.
	 * @param type the class
	 * @param direction which way its values go
	 * @param definition describes it when it is met for the first time
	 * @return a schema that stands for it
	 */
	Schema<?> reference(ComponentType type, Direction direction, Supplier<Schema<?>> definition) {
		if (!this.open.isEmpty()) {
			this.uses.computeIfAbsent(this.open.peek(), (user) -> new LinkedHashSet<>()).add(type);
		}
		Map<Direction, Schema<?>> defined = this.definitions.computeIfAbsent(type,
				(added) -> new EnumMap<>(Direction.class));
		if (!defined.containsKey(direction)) {
			defined.put(direction, new JsonSchema());
			this.open.push(type);
			defined.put(direction, definition.get());
			this.open.pop();
		}
		Schema<?> reference = new JsonSchema();
		reference.set$ref(Components.COMPONENTS_SCHEMAS_REF + type.qualifiedName());
		this.references.add(new Reference(reference, type, direction));
		return reference;
	}

	/**
	 * Adds a component that stands for no class.
	 * @param name its name
	 * @param schema its schema
	 */
	void add(String name, Schema<?> schema) {
		this.named.put(name, schema);
	}

	/**
	 * Does something when the components have their names.
	 * @param action what to do
	 */
	void afterwards(Runnable action) {
		this.afterwards.add(action);
	}

	/**
	 * Gives every component its name.
	 * @param components takes the components
	 */
	void complete(Components components) {
		Set<ComponentType> split = split();
		Set<String> ambiguous = ambiguousNames();
		this.definitions.forEach((type, defined) -> defined.forEach(
				(direction, definition) -> components.addSchemas(name(type, direction, split, ambiguous), definition)));
		this.named.forEach(components::addSchemas);
		this.references.forEach((reference) -> reference.schema()
			.set$ref(Components.COMPONENTS_SCHEMAS_REF
					+ name(reference.type(), reference.direction(), split, ambiguous)));
		this.afterwards.forEach(Runnable::run);
	}

	private static String name(ComponentType type, Direction direction, Set<ComponentType> split,
			Set<String> ambiguous) {
		String name = ambiguous.contains(type.name()) ? type.qualifiedName() : type.name();
		if (!split.contains(type)) {
			return name;
		}
		return name + ((direction == Direction.INPUT) ? "-Input" : "-Output");
	}

	private Set<String> ambiguousNames() {
		Set<String> known = new HashSet<>();
		Set<String> ambiguous = new HashSet<>();
		this.definitions.keySet().stream().map(ComponentType::name).forEach((name) -> {
			if (!known.add(name)) {
				ambiguous.add(name);
			}
		});
		return ambiguous;
	}

	/** The classes that differ by direction, and those that are made of such classes. */
	private Set<ComponentType> split() {
		Set<ComponentType> split = new HashSet<>();
		Set<ComponentType> bothWays = new HashSet<>();
		this.definitions.forEach((type, defined) -> {
			if (defined.size() > 1) {
				bothWays.add(type);
			}
			if (defined.values().stream().distinct().count() > 1) {
				split.add(type);
			}
		});
		boolean grown = true;
		while (grown) {
			grown = false;
			for (Map.Entry<ComponentType, Set<ComponentType>> user : this.uses.entrySet()) {
				if (bothWays.contains(user.getKey()) && user.getValue().stream().anyMatch(split::contains)) {
					grown |= split.add(user.getKey());
				}
			}
		}
		return split;
	}

	private record Reference(Schema<?> schema, ComponentType type, Direction direction) {
	}

}
