package io.locum.testapps.nativememorygrowth;

/** Packs texts for customers. For any thread. */
interface Compression {

    /** How many bytes a customer's text has when it is packed. */
    int pack(String customer, byte[] text);
}
