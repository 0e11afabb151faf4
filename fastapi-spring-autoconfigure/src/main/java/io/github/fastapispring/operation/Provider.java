package io.github.fastapispring.operation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

import io.github.fastapispring.Scope;
import io.github.fastapispring.security.SecurityScheme;

/**
 * What a dependency is made by: a {@code @Provides} method of a bean, or a constructor.
 *
 * @param executable the method or constructor
 * @param owner the class of the object that has the method, or of the constructor
 * @param target gives the object that has the method, null for a constructor
 * @param type the type of the dependency, void for a guard
 * @param name the name that tells it from others of its type
 * @param qualifiers the qualifiers that tell it from others of its type
 * @param scope how long the dependency lives
 * @param autoClose whether a closeable value is closed
 * @param returned what the method returns
 * @param blocking whether it runs off the event loop
 * @param parameterOf the annotation whose attributes it reads, null for none
 */
public record Provider(Executable executable, Class<?> owner, @Nullable Supplier<Object> target, ResolvableType type,
		String name, Set<String> qualifiers, Scope scope, boolean autoClose, Returned returned, boolean blocking,
		@Nullable Class<? extends Annotation> parameterOf) {

	/**
	 * Whether it gives no value.
	 * @return whether it is a guard
	 */
	public boolean isGuard() {
		Class<?> raw = this.type.resolve(Object.class);
		return raw == void.class || raw == Void.class;
	}

	/**
	 * Whether it gives the credentials of a security scheme.
	 * @return whether its object is one
	 */
	public boolean isScheme() {
		return SecurityScheme.class.isAssignableFrom(this.owner);
	}

	/**
	 * The security scheme whose credentials it gives.
	 * @return the scheme, empty for others
	 */
	public Optional<SecurityScheme<?, ?>> scheme() {
		return (isScheme() && this.target != null) ? Optional.of((SecurityScheme<?, ?>) this.target.get())
				: Optional.empty();
	}

	/**
	 * Whether it can stand for another one: it is of its type, or is a guard of the same
	 * class.
	 */
	boolean canReplace(Provider other) {
		if (isGuard() || other.isGuard()) {
			return isGuard() && other.isGuard() && other.owner.isAssignableFrom(this.owner);
		}
		return other.type.isAssignableFrom(this.type);
	}

	boolean isCalledLike(Provider other) {
		return (!this.name.isEmpty() && this.name.equals(other.name))
				|| !Collections.disjoint(this.qualifiers, other.qualifiers);
	}

	boolean isCalled(String qualifier) {
		return this.qualifiers.contains(qualifier) || this.name.equals(qualifier);
	}

	/**
	 * The same provider, found where another one was asked for.
	 */
	Provider inPlaceOf(Provider other) {
		return new Provider(this.executable, this.owner, this.target, this.type, other.name, other.qualifiers,
				this.scope, this.autoClose, this.returned, this.blocking, this.parameterOf);
	}

	/**
	 * Several providers in a message.
	 * @param providers the providers
	 * @return each with its place in the sources
	 */
	static String list(List<Provider> providers) {
		return providers.stream().map(Provider::toString).collect(Collectors.joining(", "));
	}

	/** A provider is its method on its object, or its constructor. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Provider that && this.executable.equals(that.executable) && this.target == that.target;
	}

	@Override
	public int hashCode() {
		return this.executable.hashCode();
	}

	@Override
	public String toString() {
		return Problem.describe(this.executable);
	}

}
