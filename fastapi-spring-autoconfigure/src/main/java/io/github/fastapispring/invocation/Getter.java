package io.github.fastapispring.invocation;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Reads a property by its getter, with a function that the JDK makes for that getter
 * alone: a call like any other, where reflection is several.
 */
public final class Getter {

	private Getter() {
	}

	/**
	 * The function of a getter.
	 * @param getter a method without parameters
	 * @return calls it; by reflection where its class may not be looked into
	 */
	public static Function<Object, @Nullable Object> of(Method getter) {
		ReflectionUtils.makeAccessible(getter);
		if (!Modifier.isStatic(getter.getModifiers())) {
			try {
				return compile(getter);
			}
			catch (Throwable ex) {
				rethrowIfFatal(ex);
			}
		}
		return (object) -> ReflectionUtils.invokeMethod(getter, object);
	}

	private static void rethrowIfFatal(Throwable ex) {
		if (ex instanceof VirtualMachineError error) {
			throw error;
		}
	}

	@SuppressWarnings("unchecked")
	private static Function<Object, @Nullable Object> compile(Method getter) throws Throwable {
		MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(getter.getDeclaringClass(), MethodHandles.lookup());
		MethodHandle handle = lookup.unreflect(getter);
		MethodType boxed = handle.type().wrap();
		return (Function<Object, @Nullable Object>) LambdaMetafactory
			.metafactory(lookup, "apply", MethodType.methodType(Function.class),
					MethodType.methodType(Object.class, Object.class), handle, boxed)
			.getTarget()
			.invoke();
	}

}
