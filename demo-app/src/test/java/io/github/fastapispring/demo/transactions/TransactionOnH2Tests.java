package io.github.fastapispring.demo.transactions;

import org.springframework.test.context.TestPropertySource;

/**
 * Transactions on the embedded database.
 */
@TestPropertySource(properties = "demo.database=transactions")
class TransactionOnH2Tests extends TransactionTests {

}
