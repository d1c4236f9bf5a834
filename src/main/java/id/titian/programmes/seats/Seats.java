package id.titian.programmes.seats;

/**
 * How full a programme is for a party.
 *
 * @param state state of the programme
 * @param taken seats people have or are offered
 * @param queue parties that wait
 * @param kept seats that are kept for other partners than the party's
 * @param own seats that are kept for the party's own partner
 */
public record Seats(String state, int capacity, int taken, int queue, int kept, int own) {
    /** Where nothing is kept for anybody. */
    public Seats(String state, int capacity, int taken, int queue) {
        this(state, capacity, taken, queue, 0, 0);
    }

    /** Seats nobody has and nobody else is kept; 0 when more were given than there are. */
    public int free() {
        return Math.max(0, capacity - taken - kept);
    }

    /** Whether a newcomer of one would get a seat. */
    public boolean open() {
        return (queue == 0 || own > 0) && free() > 0;
    }

    /** Whether people may still register. */
    public boolean on() {
        return state.equals("announced") || state.equals("running");
    }
}
