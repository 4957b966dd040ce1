package com.example.phonebook;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Keeps a tree of names, with an object for everything. */
final class TreeBook implements PhoneBook {

    private final Map<String, String> numbers = new TreeMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    TreeBook() {
        move(0, PEOPLE);
    }

    @Override
    public String numberOf(String name) {
        lock.readLock().lock();
        try {
            return numbers.getOrDefault(name, "");
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void move(int first, int count) {
        for (int person = first; person < first + count; person++) {
            lock.writeLock().lock();
            try {
                numbers.put("person " + person % PEOPLE, "+49 " + System.nanoTime());
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /** Starts the server. */
    public static void main(String[] args) throws Exception {
        Exchange.open(new TreeBook());
    }
}
