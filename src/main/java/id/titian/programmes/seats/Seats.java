package id.titian.programmes.seats;

/**
 * How full a programme is.
 *
 * @param state state of the programme
 * @param taken seats people have or are offered
 * @param queue parties that wait
 */
public record Seats(String state, int capacity, int taken, int queue) {
    /** Seats nobody has; 0 when more were given than there are. */
    public int free() {
        return Math.max(0, capacity - taken);
    }

    /** Whether a newcomer of one would get a seat. */
    public boolean open() {
        return queue == 0 && free() > 0;
    }

    /** Whether people may still register. */
    public boolean on() {
        return state.equals("announced") || state.equals("running");
    }
}
