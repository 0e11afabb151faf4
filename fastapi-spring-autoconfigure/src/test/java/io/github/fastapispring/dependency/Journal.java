package io.github.fastapispring.dependency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.awaitility.Awaitility;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happened in a test, in its order, and the gates that hold up a request.
 */
public final class Journal {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final List<String> entries = new CopyOnWriteArrayList<>();

	private final Map<String, CompletableFuture<Void>> gates = new ConcurrentHashMap<>();

	public void clear() {
		this.entries.clear();
		this.gates.clear();
	}

	public void add(String entry) {
		this.entries.add(entry);
		gate(entry).complete(null);
	}

	/**
	 * Completes on another thread when an entry is added.
	 */
	public Mono<Void> added(String entry) {
		return Mono.fromFuture(gate(entry), true).publishOn(Schedulers.parallel());
	}

	public List<String> entries() {
		return List.copyOf(this.entries);
	}

	public List<String> await(String entry) {
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(this.entries).contains(entry));
		return entries();
	}

	public List<String> await(int size) {
		Awaitility.await().atMost(PATIENCE).until(() -> this.entries.size() >= size);
		return entries();
	}

	public void open(String gate) {
		gate(gate).complete(null);
	}

	/**
	 * Completes when a gate opens.
	 */
	public Mono<Void> opened(String gate) {
		return Mono.fromFuture(gate(gate), true);
	}

	/**
	 * Waits at a gate, and notes when it is interrupted.
	 */
	public void waitAt(String gate) throws InterruptedException {
		add("waits at " + gate);
		try {
			pass(gate);
		}
		catch (InterruptedException ex) {
			add("is interrupted at " + gate);
			throw ex;
		}
	}

	/**
	 * Waits at a gate, whoever interrupts.
	 */
	public void insistAt(String gate) {
		add("waits at " + gate);
		while (true) {
			try {
				pass(gate);
				add("leaves " + gate);
				return;
			}
			catch (InterruptedException ex) {
				add("is interrupted at " + gate);
			}
		}
	}

	private void pass(String gate) throws InterruptedException {
		try {
			gate(gate).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("Nobody opens " + gate, ex);
		}
	}

	private CompletableFuture<Void> gate(String gate) {
		return this.gates.computeIfAbsent(gate, (name) -> new CompletableFuture<>());
	}

}
