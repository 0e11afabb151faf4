package io.github.fastapispring.invocation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

import org.jspecify.annotations.Nullable;

/**
 * Calls a method or constructor by a method handle, which is made for the first call: an
 * application has many that are not called for a long time after it has started.
 */
public final class Invoker {

	private static final MethodType TYPE = MethodType.methodType(Object.class, Object.class, Object[].class);

	private final Executable executable;

	private volatile @Nullable MethodHandle handle;

	/**
	 * An invoker.
	 * @param executable the method or constructor
	 */
	public Invoker(Executable executable) {
		((AccessibleObject) executable).setAccessible(true);
		this.executable = executable;
	}

	private MethodHandle handle() throws IllegalAccessException {
		MethodHandle made = this.handle;
		if (made == null) {
			made = handle(this.executable).asType(TYPE);
			this.handle = made;
		}
		return made;
	}

	private static MethodHandle handle(Executable executable) throws IllegalAccessException {
		MethodHandles.Lookup lookup = MethodHandles.lookup();
		int parameters = executable.getParameterCount();
		if (executable instanceof Constructor<?> constructor) {
			MethodHandle handle = lookup.unreflectConstructor(constructor).asSpreader(Object[].class, parameters);
			return MethodHandles.dropArguments(handle, 0, Object.class);
		}
		MethodHandle handle = lookup.unreflect((Method) executable).asSpreader(Object[].class, parameters);
		return Modifier.isStatic(executable.getModifiers()) ? MethodHandles.dropArguments(handle, 0, Object.class)
				: handle;
	}

	/**
	 * Calls it.
	 * @param target the object that has the method; ignored for a constructor
	 * @param arguments the arguments
	 * @return the result, null for void
	 * @throws Throwable whatever the code throws
	 */
	public @Nullable Object invoke(@Nullable Object target, @Nullable Object[] arguments) throws Throwable {
		return (Object) handle().invokeExact(target, arguments);
	}

}
