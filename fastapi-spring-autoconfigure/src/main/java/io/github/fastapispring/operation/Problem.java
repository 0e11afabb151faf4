package io.github.fastapispring.operation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
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
	 * A problem of a method or constructor.
	 * @param method the method or constructor
	 * @param what what is wrong
	 * @param fix what to write instead
	 * @return the problem
	 */
	public static Problem of(Executable method, String what, String fix) {
		return new Problem(describe(method), what, fix);
	}

	/**
	 * A problem of a class.
	 * @param type the class
	 * @param what what is wrong
	 * @param fix what to write instead
	 * @return the problem
	 */
	public static Problem of(Class<?> type, String what, String fix) {
		String place = new LineFinder(type, "<init>", "").find();
		return new Problem(ClassUtils.getShortName(type) + " (" + place + ")", what, fix);
	}

	/**
	 * Names a method or constructor with its file and line, in the form that development
	 * environments make a link of.
	 * @param method the method
	 * @return for example {@code UserRouter.getUser(int) (UserRouter.java:24)}
	 */
	public static String describe(Executable method) {
		String parameters = Arrays.stream(method.getParameterTypes())
			.map(Class::getSimpleName)
			.collect(Collectors.joining(", "));
		String owner = ClassUtils.getShortName(method.getDeclaringClass());
		return ((method instanceof Method) ? owner + "." + method.getName() : owner) + "(" + parameters + ") ("
				+ finder(method).find() + ")";
	}

	/**
	 * The first line of a method.
	 * @param method the method or constructor
	 * @return the line, 0 where the class file does not tell
	 */
	static int line(Executable method) {
		LineFinder finder = finder(method);
		finder.find();
		return finder.line;
	}

	private static LineFinder finder(Executable method) {
		return new LineFinder(method.getDeclaringClass(), (method instanceof Method) ? method.getName() : "<init>",
				descriptor(method));
	}

	private static String descriptor(Executable executable) {
		return (executable instanceof Constructor<?> constructor) ? Type.getConstructorDescriptor(constructor)
				: Type.getMethodDescriptor((Method) executable);
	}

	/**
	 * Reads the line of a method from the class file; a constructor that nobody wrote has
	 * the line of its class.
	 */
	private static final class LineFinder extends ClassVisitor {

		private final Class<?> type;

		private final String name;

		private final String descriptor;

		private @Nullable String file;

		private int line;

		/**
		 * A finder.
		 * @param type the class
		 * @param name the name of the method
		 * @param descriptor its descriptor, or the start of it
		 */
		LineFinder(Class<?> type, String name, String descriptor) {
			super(SpringAsmInfo.ASM_VERSION);
			this.type = type;
			this.name = name;
			this.descriptor = descriptor;
		}

		String find() {
			try (InputStream bytes = this.type.getResourceAsStream(ClassUtils.getClassFileName(this.type))) {
				if (bytes != null) {
					new ClassReader(bytes).accept(this, ClassReader.SKIP_FRAMES);
				}
			}
			catch (IOException ex) {
				this.file = null;
			}
			return ((this.file != null) ? this.file : this.type.getSimpleName() + ".java")
					+ ((this.line > 0) ? ":" + this.line : "");
		}

		@Override
		public void visitSource(@Nullable String source, @Nullable String debug) {
			this.file = source;
		}

		@Override
		public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
				@Nullable String signature, String @Nullable [] exceptions) {
			return (name.equals(this.name) && descriptor.startsWith(this.descriptor))
					? new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
						@Override
						public void visitLineNumber(int number, Label start) {
							LineFinder.this.line = (LineFinder.this.line == 0) ? number
									: Math.min(LineFinder.this.line, number);
						}
					} : null;
		}

	}

}
