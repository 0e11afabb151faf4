package io.github.fastapispring.docs;

import org.springframework.web.method.HandlerMethod;

import io.github.fastapispring.openapi.OpenApiDocumentResource;

/**
 * Tells the handlers that show what an application offers: the pages, the document, and
 * what springdoc serves besides. Scripts and styles of the pages show nothing.
 */
public final class DocumentationHandlers {

	private static final String SPRINGDOC = "org.springdoc.";

	private DocumentationHandlers() {
	}

	/**
	 * Whether a handler is one of them.
	 * @param handler the handler
	 * @return whether it shows something of the application
	 */
	public static boolean contain(Object handler) {
		return handler instanceof PageHandler || OpenApiDocumentResource.isDocument(handler)
				|| (handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith(SPRINGDOC));
	}

}
