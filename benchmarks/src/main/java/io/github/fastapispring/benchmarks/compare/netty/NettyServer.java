package io.github.fastapispring.benchmarks.compare.netty;

import reactor.netty.http.server.HttpServer;

import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * Serves the workloads with Reactor Netty.
 */
public final class NettyServer {

	private NettyServer() {
	}

	/**
	 * Serves until it is stopped.
	 * @param arguments the port
	 */
	public static void main(String[] arguments) {
		Handlers handlers = new Handlers(new VirtualThreadTaskExecutor());
		HttpServer.create()
			.host("127.0.0.1")
			.port(Integer.parseInt(arguments[0]))
			.route((routes) -> routes.get("/ping", handlers::ping)
				.get("/users/{id}", handlers::user)
				.post("/users", handlers::create)
				.get("/items", handlers::items)
				.get("/me", handlers::me)
				.post("/form", handlers::login)
				.get("/blocking", handlers::blocking)
				.get("/stream", handlers::stream))
			.bindNow()
			.onDispose()
			.block();
	}

}
