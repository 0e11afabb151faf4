package io.github.fastapispring.demo.transactions;

import org.springframework.test.context.TestPropertySource;

/**
 * Transactions on the embedded database.
 */
@TestPropertySource(properties = "spring.r2dbc.url=r2dbc:h2:mem:///transactions?options=DB_CLOSE_DELAY=-1")
class TransactionOnH2Tests extends TransactionTests {

}
