package io.github.fastapispring.operation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * The order of methods in their source, which reflection does not keep and the class file
 * does.
 */
public final class DeclarationOrder {

	private final Map<Class<?>, Map<String, Integer>> known = new HashMap<>();

	/**
	 * Sorts operations.
	 * @param operations the operations in the order of their registration
	 * @return routers in that order, the methods of each in the order of their source
	 */
	public static List<PathOperation> ofOperations(Collection<PathOperation> operations) {
		DeclarationOrder order = new DeclarationOrder();
		Map<List<Object>, List<PathOperation>> byRouter = operations.stream()
			.collect(Collectors.groupingBy((operation) -> List.of(operation.router(), operation.settings()),
					LinkedHashMap::new, Collectors.toList()));
		return byRouter.values()
			.stream()
			.flatMap((ofRouter) -> ofRouter.stream()
				.sorted(Comparator.comparing((operation) -> order.of(operation.method()))))
			.toList();
	}

	static List<Method> sorted(Collection<Method> methods) {
		DeclarationOrder order = new DeclarationOrder();
		return methods.stream().sorted(Comparator.comparing(order::of)).toList();
	}

	private int of(Method method) {
		return this.known.computeIfAbsent(method.getDeclaringClass(), DeclarationOrder::read)
			.getOrDefault(method.getName() + Type.getMethodDescriptor(method), 0);
	}

	private static Map<String, Integer> read(Class<?> type) {
		List<String> names = new ArrayList<>();
		try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file != null) {
				new ClassReader(file).accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {

					@Override
					public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
							@Nullable String signature, String @Nullable [] exceptions) {
						names.add(name + descriptor);
						return null;
					}

				}, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			}
		}
		catch (IOException ex) {
			return Map.of();
		}
		Map<String, Integer> positions = new HashMap<>();
		names.forEach((name) -> positions.putIfAbsent(name, positions.size()));
		return positions;
	}

}
