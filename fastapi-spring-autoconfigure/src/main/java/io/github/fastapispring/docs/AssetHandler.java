package io.github.fastapispring.docs;

import java.time.Duration;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * Answers with a file from a jar, for good: the version of the file is part of its path.
 */
final class AssetHandler implements WebHandler {

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final int BUFFER_SIZE = 64 * 1024;

	private final Resource file;

	private final String type;

	AssetHandler(Resource file, String type) {
		this.file = file;
		this.type = type;
	}

	Resource file() {
		return this.file;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, this.type);
		response.getHeaders().setCacheControl(FOR_GOOD);
		return response.writeWith(DataBufferUtils.read(this.file, response.bufferFactory(), BUFFER_SIZE)
			.subscribeOn(Schedulers.boundedElastic()));
	}

}
