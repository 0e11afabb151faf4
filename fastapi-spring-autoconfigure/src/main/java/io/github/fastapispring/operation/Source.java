package io.github.fastapispring.operation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the value of a parameter comes from. Whoever treats sources differently does so
 * in a {@link Visitor}, so that a new source does not compile until everybody knows it.
 */
public sealed interface Source {

	/**
	 * Calls the method of a visitor that is for this source.
	 * @param <R> what the visitor returns
	 * @param visitor the visitor
	 * @return what the visitor returns
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Whether the value is read from what the client sends.
	 * @return false for what the server adds
	 */
	default boolean isRead() {
		return this instanceof Single || this instanceof Model || this instanceof Body || this instanceof BodyField;
	}

	/**
	 * Whether the value is read from a place.
	 * @param place the place
	 * @return whether it is a named value of it, or all of them
	 */
	default boolean isIn(Place place) {
		return (this instanceof Single single && single.place() == place)
				|| (this instanceof Model model && model.place() == place);
	}

	/**
	 * One named value of a place, or all values of that name for a collection.
	 *
	 * @param place the place
	 * @param name the name in the request
	 * @param delimited whether one text holds all values of a collection, separated by
	 * commas, as it does for Spring
	 */
	record Single(Place place, String name, boolean delimited) implements Source {

		Single(Place place, String name) {
			this(place, name, false);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.single(this);
		}

	}

	/**
	 * A record or bean with one value of a place for each property.
	 *
	 * @param place the place
	 * @param hyphens whether names are sought with hyphens for underscores and humps
	 */
	record Model(Place place, boolean hyphens) implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.model(this);
		}

	}

	/**
	 * The whole JSON body.
	 */
	record Body() implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.body(this);
		}

	}

	/**
	 * One field of the JSON body.
	 *
	 * @param name the name of the field
	 */
	record BodyField(String name) implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.bodyField(this);
		}

	}

	/**
	 * An object of the framework, or what one of Spring's argument resolvers makes.
	 */
	record Framework() implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.framework(this);
		}

	}

	/**
	 * What a provider gives.
	 *
	 * @param dependency the dependency
	 */
	record Depended(Dependency dependency) implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.depended(this);
		}

		static Stream<Dependency> in(List<Parameter> parameters) {
			return parameters.stream()
				.map(Parameter::source)
				.filter(Depended.class::isInstance)
				.map((source) -> ((Depended) source).dependency());
		}

	}

	/**
	 * A bean, as an argument of a provider, or as a dependency that no provider gives.
	 *
	 * @param name the name of the bean
	 */
	record Bean(String name) implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.bean(this);
		}

	}

	/**
	 * The annotation that asked for a provider, as its argument.
	 */
	record Usage() implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.usage(this);
		}

	}

	/**
	 * The scopes that are demanded of the provider that asks for them.
	 */
	record Scopes() implements Source {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.scopes(this);
		}

	}

	/**
	 * Treats each source in its own way.
	 *
	 * @param <R> the result
	 */
	interface Visitor<R> {

		/**
		 * Treats a named value.
		 * @param source the source
		 * @return the result
		 */
		R single(Single source);

		/**
		 * Treats a parameter model.
		 * @param source the source
		 * @return the result
		 */
		R model(Model source);

		/**
		 * Treats the whole body.
		 * @param source the source
		 * @return the result
		 */
		R body(Body source);

		/**
		 * Treats a field of the body.
		 * @param source the source
		 * @return the result
		 */
		R bodyField(BodyField source);

		/**
		 * Treats an object of the framework.
		 * @param source the source
		 * @return the result
		 */
		R framework(Framework source);

		/**
		 * Treats a dependency.
		 * @param source the source
		 * @return the result
		 */
		R depended(Depended source);

		/**
		 * Treats a bean.
		 * @param source the source
		 * @return the result
		 */
		R bean(Bean source);

		/**
		 * Treats the annotation that asked for a provider.
		 * @param source the source
		 * @return the result
		 */
		R usage(Usage source);

		/**
		 * Treats the scopes that are demanded.
		 * @param source the source
		 * @return the result
		 */
		R scopes(Scopes source);

	}

}
