package io.github.fastapispring.operation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;

/**
 * Something wrong with the declaration of a path operation, found at startup.
 *
 * @param where the class, method, file and line
 * @param what what is wrong
 * @param fix what to write instead
 */
public record Problem(String where, String what, String fix) {

	/**
	 * A problem of a method.
	 * @param method the method
	 * @param what what is wrong
	 * @param fix what to write instead
	 * @return the problem
	 */
	public static Problem of(Method method, String what, String fix) {
		return new Problem(describe(method), what, fix);
	}

	/**
	 * Names a method with its file and line, in the form that development environments
	 * make a link of.
	 * @param method the method
	 * @return for example {@code UserRouter.getUser(int) (UserRouter.java:24)}
	 */
	public static String describe(Method method) {
		String parameters = Arrays.stream(method.getParameterTypes())
			.map(Class::getSimpleName)
			.collect(Collectors.joining(", "));
		return ClassUtils.getShortName(method.getDeclaringClass()) + "." + method.getName() + "(" + parameters + ") ("
				+ new LineFinder(method).find() + ")";
	}

	/**
	 * Reads the line of a method from its class file.
	 */
	private static final class LineFinder extends ClassVisitor {

		private final Method method;

		private @Nullable String file;

		private int line;

		LineFinder(Method method) {
			super(SpringAsmInfo.ASM_VERSION);
			this.method = method;
		}

		String find() {
			Class<?> type = this.method.getDeclaringClass();
			try (InputStream bytes = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
				if (bytes != null) {
					new ClassReader(bytes).accept(this, ClassReader.SKIP_FRAMES);
				}
			}
			catch (IOException ex) {
				this.file = null;
			}
			return ((this.file != null) ? this.file : type.getSimpleName() + ".java")
					+ ((this.line > 0) ? ":" + this.line : "");
		}

		@Override
		public void visitSource(@Nullable String source, @Nullable String debug) {
			this.file = source;
		}

		@Override
		public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
				@Nullable String signature, String @Nullable [] exceptions) {
			boolean sought = name.equals(this.method.getName())
					&& descriptor.equals(Type.getMethodDescriptor(this.method));
			return sought ? new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
				@Override
				public void visitLineNumber(int number, Label start) {
					LineFinder.this.line = (LineFinder.this.line == 0) ? number
							: Math.min(LineFinder.this.line, number);
				}
			} : null;
		}

	}

}
