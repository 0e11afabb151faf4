package io.github.fastapispring.openapi;

import java.lang.reflect.Method;

/**
 * What Javadoc says of classes and methods, where it was kept at compile time.
 */
public interface Descriptions {

	/** Knows nothing. */
	Descriptions NONE = new Descriptions() {

		@Override
		public String of(Class<?> type) {
			return "";
		}

		@Override
		public String of(Method method) {
			return "";
		}

	};

	/**
	 * What a class is for.
	 * @param type the class
	 * @return its Javadoc as Markdown, empty where there is none
	 */
	String of(Class<?> type);

	/**
	 * What a method does.
	 * @param method the method
	 * @return its Javadoc as Markdown without tags, empty where there is none
	 */
	String of(Method method);

}
