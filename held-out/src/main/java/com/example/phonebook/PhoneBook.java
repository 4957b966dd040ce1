package com.example.phonebook;

/** Names to numbers. */
interface PhoneBook {

    int PEOPLE = 1_600_000;

    /** The number of a name, or an empty text. */
    String numberOf(String name);

    /** Changes some numbers, as happens all day. */
    void move(int first, int count);
}
