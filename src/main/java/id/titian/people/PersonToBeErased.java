package id.titian.people;

import id.titian.kernel.Refusals;
import java.util.UUID;

/**
 * Asks every module, before a person is erased, whether something stands in the way. A listener
 * that objects adds its reason to the refusals; nothing has been changed yet, and nothing may be
 * changed because of the question. It is asked again, with the person's row locked, when it is
 * really done.
 *
 * @param person who wishes to be forgotten
 * @param refusals where to put a reason; its field is {@code person}
 */
public record PersonToBeErased(UUID person, Refusals refusals) {}
