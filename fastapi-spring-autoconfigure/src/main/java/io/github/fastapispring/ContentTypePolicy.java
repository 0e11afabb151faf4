package io.github.fastapispring;

/**
 * What a router does with a body that has no {@code Content-Type}.
 */
public enum ContentTypePolicy {

	/**
	 * As the parent router says, or else {@code fastapi.strict-content-type}.
	 */
	INHERITED,

	/**
	 * Only a body that says it is JSON is read as JSON.
	 */
	STRICT,

	/**
	 * A body without a content type is read as JSON, too.
	 */
	LENIENT

}
