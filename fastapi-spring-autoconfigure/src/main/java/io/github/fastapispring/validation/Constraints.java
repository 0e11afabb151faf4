package io.github.fastapispring.validation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstructorDescriptor;
import jakarta.validation.metadata.ExecutableDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.error.Fault;

/**
 * Asks Bean Validation about one object, property or parameter at a time; nested objects
 * are the caller's to descend into, so that no {@code @Valid} is needed. Safe for use by
 * several threads.
 */
public final class Constraints {

	/** The order in which pydantic checks one value. */
	private static final List<String> RANK = List.of("string_too_long", "string_too_short", "bytes_too_long",
			"bytes_too_short", "too_short", "too_long", "string_pattern_mismatch", "decimal_max_digits",
			"decimal_max_places", "decimal_whole_digits", "multiple_of", "less_than_equal", "less_than",
			"greater_than_equal", "greater_than");

	private final Validator validator;

	/**
	 * Constraints of a validator.
	 * @param validator the validator of the application
	 */
	public Constraints(Validator validator) {
		this.validator = validator;
	}

	/**
	 * What a violation is in pydantic's words.
	 * @param violation the violation
	 * @return the fault
	 */
	public static Fault fault(ConstraintViolation<?> violation) {
		return ConstraintFault.of(violation);
	}

	/**
	 * Whether objects of a class can violate anything.
	 * @param type the class
	 * @return whether a constraint stands on it
	 */
	public boolean isConstrained(Class<?> type) {
		return this.validator.getConstraintsForClass(type).isBeanConstrained();
	}

	/**
	 * Whether the parameters of a method can violate anything.
	 * @param type the class of the object
	 * @param method the method
	 * @return whether a constraint stands on a parameter
	 */
	public boolean isConstrained(Class<?> type, Method method) {
		MethodDescriptor descriptor = this.validator.getConstraintsForClass(type)
			.getConstraintsForMethod(method.getName(), method.getParameterTypes());
		return descriptor != null && hasConstrainedParameters(descriptor);
	}

	/**
	 * Whether the parameters of a constructor can violate anything.
	 * @param constructor the constructor
	 * @return whether a constraint stands on a parameter
	 */
	public boolean isConstrained(Constructor<?> constructor) {
		ConstructorDescriptor descriptor = this.validator.getConstraintsForClass(constructor.getDeclaringClass())
			.getConstraintsForConstructor(constructor.getParameterTypes());
		return descriptor != null && hasConstrainedParameters(descriptor);
	}

	/**
	 * Hibernate Validator does not count a parameter whose elements alone are
	 * constrained.
	 */
	private static boolean hasConstrainedParameters(ExecutableDescriptor descriptor) {
		return descriptor.hasConstrainedParameters() || descriptor.getParameterDescriptors()
			.stream()
			.anyMatch((parameter) -> !parameter.getConstrainedContainerElementTypes().isEmpty());
	}

	/**
	 * What stands on a property.
	 * @param type the class
	 * @param property the name of the property in Java
	 * @return its constraints
	 */
	public DeclaredConstraints ofProperty(Class<?> type, String property) {
		return DeclaredConstraints.of(this.validator.getConstraintsForClass(type).getConstraintsForProperty(property));
	}

	/**
	 * What stands on a parameter.
	 * @param executable the method or constructor
	 * @param index the index of the parameter
	 * @return its constraints
	 */
	public DeclaredConstraints ofParameter(Executable executable, int index) {
		BeanDescriptor bean = this.validator.getConstraintsForClass(executable.getDeclaringClass());
		ExecutableDescriptor descriptor = (executable instanceof Method)
				? bean.getConstraintsForMethod(executable.getName(), executable.getParameterTypes())
				: bean.getConstraintsForConstructor(executable.getParameterTypes());
		return (descriptor != null) ? DeclaredConstraints.of(descriptor.getParameterDescriptors().get(index))
				: DeclaredConstraints.NONE;
	}

	/**
	 * Whether nothing of an object is violated.
	 * @param object the object
	 * @param groups the groups, none for the default
	 * @return whether all constraints hold
	 */
	public boolean isSatisfied(Object object, Class<?>... groups) {
		return this.validator.validate(object, groups).isEmpty();
	}

	/**
	 * Checks an object with all its properties.
	 * @param object the object
	 * @param groups the groups, none for the default
	 * @return the violations of the object itself, not of those that it refers to
	 */
	public List<Violation> checkObject(Object object, Class<?>... groups) {
		return this.validator.validate(object, groups)
			.stream()
			.filter((violation) -> violation.getLeafBean() == object)
			.map((violation) -> new Violation(path(violation, 0), ConstraintFault.of(violation),
					violation.getInvalidValue()))
			.toList();
	}

	/**
	 * Checks a value before there is an object to hold it.
	 * @param type the class of the object to be
	 * @param property the name of the property in Java
	 * @param value the value
	 * @param groups the groups, none for the default
	 * @return the violations, with paths below the property
	 */
	public List<Violation> checkProperty(Class<?> type, String property, @Nullable Object value, Class<?>... groups) {
		return perValue(this.validator.validateValue(type, property, value, groups), 1, keys(value));
	}

	/**
	 * Checks the arguments of a call.
	 * @param object the object to be called, null for a constructor
	 * @param executable the method or constructor to be called
	 * @param arguments the arguments
	 * @param groups the groups, none for the default
	 * @return the violations by the index of the parameter; those of several parameters
	 * together at -1
	 */
	public Map<Integer, List<Violation>> checkArguments(@Nullable Object object, Executable executable,
			@Nullable Object[] arguments, Class<?>... groups) {
		Map<Integer, List<ConstraintViolation<?>>> byParameter = new LinkedHashMap<>();
		for (ConstraintViolation<?> violation : validate(object, executable, arguments, groups)) {
			byParameter.computeIfAbsent(parameterIndex(violation), (index) -> new ArrayList<>()).add(violation);
		}
		Map<Integer, List<Violation>> violations = new LinkedHashMap<>();
		byParameter.forEach((index, found) -> violations.put(index,
				perValue(found, 2, (index < 0) ? List.of() : keys(arguments[index]))));
		return violations;
	}

	private Set<? extends ConstraintViolation<?>> validate(@Nullable Object object, Executable executable,
			@Nullable Object[] arguments, Class<?>... groups) {
		ExecutableValidator executables = this.validator.forExecutables();
		if (executable instanceof Method method && object != null) {
			return executables.validateParameters(object, method, arguments, groups);
		}
		return (executable instanceof Constructor<?> constructor)
				? executables.validateConstructorParameters(constructor, arguments, groups) : Set.of();
	}

	private static int parameterIndex(ConstraintViolation<?> violation) {
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.getKind() == ElementKind.PARAMETER) {
				return node.as(Path.ParameterNode.class).getParameterIndex();
			}
		}
		return -1;
	}

	/** In the order of a map, which violations do not have. */
	private static List<Object> keys(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map.keySet().stream().<Object>map(String::valueOf).toList()
				: List.of();
	}

	/**
	 * As pydantic reports them: those of elements hide those of their container, and of
	 * the constraints that pydantic knows, a value breaks one.
	 */
	private static List<Violation> perValue(Iterable<? extends ConstraintViolation<?>> found, int skip,
			List<Object> keys) {
		Map<List<Object>, List<Violation>> byPath = new LinkedHashMap<>();
		for (ConstraintViolation<?> violation : found) {
			Violation translated = new Violation(path(violation, skip), ConstraintFault.of(violation),
					violation.getInvalidValue());
			byPath.computeIfAbsent(translated.path(), (path) -> new ArrayList<>()).add(translated);
		}
		if (byPath.size() > 1) {
			byPath.remove(List.of());
		}
		return byPath.entrySet()
			.stream()
			.sorted(Comparator.comparing(Map.Entry::getKey, (path, other) -> compare(path, other, keys)))
			.flatMap((entry) -> select(entry.getValue()).stream())
			.toList();
	}

	private static int compare(List<Object> path, List<Object> other, List<Object> keys) {
		for (int i = 0; i < Math.min(path.size(), other.size()); i++) {
			int order = Integer.compare(position(path.get(i), keys), position(other.get(i), keys));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(other.size(), path.size());
	}

	private static int position(Object segment, List<Object> keys) {
		return (segment instanceof Integer index) ? index : keys.indexOf(segment);
	}

	private static List<Violation> select(List<Violation> violations) {
		return violations.stream()
			.filter((violation) -> ConstraintFault.isBuiltIn(violation.fault()))
			.min(Comparator.comparing((violation) -> RANK.indexOf(violation.fault().type())))
			.map(List::of)
			.orElse(violations);
	}

	private static List<Object> path(ConstraintViolation<?> violation, int skip) {
		List<Object> path = new ArrayList<>();
		int position = 0;
		for (Path.Node node : violation.getPropertyPath()) {
			if (position++ >= skip) {
				addNode(path, node);
			}
		}
		return path;
	}

	private static void addNode(List<Object> path, Path.Node node) {
		if (node.getIndex() != null) {
			path.add(node.getIndex());
		}
		else if (node.getKey() != null) {
			path.add(String.valueOf(node.getKey()));
		}
		if (node.getKind() == ElementKind.PROPERTY) {
			path.add(String.valueOf(node.getName()));
		}
		else if (node.getKind() == ElementKind.CONTAINER_ELEMENT && "<map key>".equals(node.getName())) {
			path.add("[key]");
		}
	}

}
