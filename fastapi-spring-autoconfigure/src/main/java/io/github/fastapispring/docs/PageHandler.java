package io.github.fastapispring.docs;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * Answers with a page.
 */
final class PageHandler implements WebHandler {

	private static final String HTML = "text/html; charset=utf-8";

	private final Page page;

	private final String rootPath;

	PageHandler(Page page, String rootPath) {
		this.page = page;
		this.rootPath = rootPath;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		Links links = Links.of(exchange.getRequest().getPath(), this.rootPath);
		byte[] html = this.page.html(links).getBytes(StandardCharsets.UTF_8);
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, HTML);
		response.getHeaders().setContentLength(html.length);
		return response.writeWith(Mono.fromSupplier(() -> buffer(response, html)));
	}

	private static DataBuffer buffer(ServerHttpResponse response, byte[] content) {
		return response.bufferFactory().wrap(content);
	}

}
