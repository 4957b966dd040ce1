/** Transfers between accounts: locking in the order of the call, and in the order of the account numbers. */
@NullMarked
package io.locum.testapps.deadlock;

import org.jspecify.annotations.NullMarked;
