package io.locum.heap.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.index.AddressSet.Added;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressSetTest {

    private static final long PAGE = 1 << 16;

    private final AddressSet set = new AddressSet();

    @Test
    void numbersAddressesInTheOrderOfAddingIfPagesAreFilledOneByOne() {
        long[] addresses = {
            5 * PAGE, 5 * PAGE + 8, 5 * PAGE + 248, 5 * PAGE + 256, 6 * PAGE - 8, 2 * PAGE, 2 * PAGE + 24
        };
        for (long address : addresses) {
            assertThat(set.add(address)).isEqualTo(Added.NEW);
        }
        set.freeze();

        assertThat(set.inOrder()).isTrue();
        for (int i = 0; i < addresses.length; i++) {
            assertThat(set.rank(addresses[i])).isEqualTo(i);
        }
    }

    @Test
    void knowsThatAPageWasEnteredTwice() {
        set.add(PAGE);
        set.add(2 * PAGE);
        set.add(PAGE + 8);

        assertThat(set.inOrder()).isFalse();
    }

    @Test
    void knowsThatAddressesWentDown() {
        set.add(PAGE + 8);
        set.add(PAGE);

        assertThat(set.inOrder()).isFalse();
    }

    @Test
    void hasNoNumberForWhatWasNotAdded() {
        set.add(PAGE + 8);
        set.freeze();

        assertThat(set.rank(PAGE)).isEqualTo(AddressSet.ABSENT);
        assertThat(set.rank(PAGE + 16)).isEqualTo(AddressSet.ABSENT);
        assertThat(set.rank(PAGE + 12)).isEqualTo(AddressSet.ABSENT);
        assertThat(set.rank(7 * PAGE)).isEqualTo(AddressSet.ABSENT);
        assertThat(set.rank(-8)).isEqualTo(AddressSet.ABSENT);
        assertThat(set.rank(0)).isEqualTo(AddressSet.ABSENT);
    }

    @Test
    void tellsDuplicatesAndOddAddresses() {
        set.add(PAGE);

        assertThat(set.add(PAGE)).isEqualTo(Added.THERE_BEFORE);
        assertThat(set.add(PAGE + 4)).isEqualTo(Added.NOT_TAKEN);
        assertThat(set.size()).isEqualTo(1);
    }

    @Test
    void takesNoMorePagesThanItsAddressesAreWorth() {
        Random random = new Random(1);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            taken += set.add(random.nextLong() & -8L) == Added.NEW ? 1 : 0;
        }

        assertThat(taken).isBetween(4_096, 5_000);
    }

    @Test
    void numbersAddressesThatAreFarApart() {
        long[] addresses = {8, 1L << 40, -PAGE};
        for (long address : addresses) {
            set.add(address);
        }
        set.freeze();

        for (int i = 0; i < addresses.length; i++) {
            assertThat(set.rank(addresses[i])).isEqualTo(i);
        }
    }

    @Test
    void forgetsWhatIsRemoved() {
        set.add(PAGE);
        set.add(PAGE + 8);
        set.remove(PAGE);
        set.freeze();

        assertThat(set.rank(PAGE)).isEqualTo(AddressSet.ABSENT);
        assertThat(set.rank(PAGE + 8)).isZero();
    }

    @Test
    void findsTheNextAddressBelowALimit() {
        set.add(PAGE - 8);
        set.add(PAGE + 16);
        set.freeze();

        assertThat(set.next(PAGE - 8, PAGE + 64)).isEqualTo(PAGE + 16);
        assertThat(set.next(PAGE - 8, PAGE + 16)).isEqualTo(PAGE + 16);
        assertThat(set.next(PAGE + 16, PAGE + 64)).isEqualTo(PAGE + 64);
    }
}
