package io.github.fastapispring.task.durable;

import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Inserts tasks in the reactive transaction of the caller, so that they are stored when
 * that is committed, and not at all when it is rolled back.
 */
public final class ReactiveTransactions {

	private final ConnectionFactory connections;

	private final DatabaseClient client;

	/**
	 * The transactions of a database.
	 * @param connections its connections
	 */
	public ReactiveTransactions(ConnectionFactory connections) {
		this.connections = connections;
		this.client = DatabaseClient.create(connections);
	}

	/**
	 * The transaction of the caller.
	 * @return it, or nothing
	 */
	Mono<TransactionSynchronizationManager> current() {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.onErrorComplete(NoTransactionException.class)
			.filter((transaction) -> transaction.isActualTransactionActive()
					&& transaction.hasResource(this.connections));
	}

	/**
	 * Inserts a task.
	 * @param transaction the transaction
	 * @param statement the statement
	 * @param task the task
	 * @param afterCommit what is done when the transaction is committed
	 * @return whether it was not there
	 */
	Mono<Boolean> insert(TransactionSynchronizationManager transaction, String statement, StoredTask task,
			Runnable afterCommit) {
		return this.client.sql(statement)
			.bindValues(task.parameters())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1)
			.onErrorReturn(DuplicateKeyException.class, false)
			.doOnSuccess((inserted) -> transaction.registerSynchronization(new AfterCommit(afterCommit)));
	}

	private record AfterCommit(Runnable work) implements TransactionSynchronization {

		@Override
		public Mono<Void> afterCommit() {
			return Mono.fromRunnable(this.work);
		}

	}

}
