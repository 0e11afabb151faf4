package io.github.fastapispring.validation;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of the default group that stand on a property or parameter.
 *
 * @param annotations those of the value itself, those that they are composed of included
 * @param elements those of the elements of a container, by the index of the type argument
 */
public record DeclaredConstraints(List<Annotation> annotations, Map<Integer, DeclaredConstraints> elements) {

	/** No constraints. */
	public static final DeclaredConstraints NONE = new DeclaredConstraints(List.of(), Map.of());

	static <D extends ElementDescriptor & ContainerDescriptor> DeclaredConstraints of(@Nullable D descriptor) {
		if (descriptor == null) {
			return NONE;
		}
		Map<Integer, DeclaredConstraints> elements = new HashMap<>();
		for (ContainerElementTypeDescriptor element : descriptor.getConstrainedContainerElementTypes()) {
			elements.put(element.getTypeArgumentIndex(), of(element));
		}
		return new DeclaredConstraints(descriptor.getConstraintDescriptors()
			.stream()
			.filter((constraint) -> constraint.getGroups().contains(Default.class))
			.flatMap(DeclaredConstraints::composed)
			.toList(), elements);
	}

	private static Stream<Annotation> composed(ConstraintDescriptor<?> constraint) {
		return Stream.concat(Stream.of(constraint.getAnnotation()),
				constraint.getComposingConstraints().stream().flatMap(DeclaredConstraints::composed));
	}

	/**
	 * The constraints of the elements of a container.
	 * @param index the index of their type argument
	 * @return the constraints
	 */
	public DeclaredConstraints ofElements(int index) {
		return this.elements.getOrDefault(index, NONE);
	}

}
