/**
 * Two-way choice: deferred acceptance (Gale and Shapley 1962), mentees propose, so that with strict lists each
 * mentee gets the best mentor of all stable matchings. With ties a largest stable matching is NP-hard to find;
 * Kiraly's rules (Algorithms 6, 2013) reach two thirds of it at least: who has gone through the list in vain
 * goes through it once more and then wins ties, and who could as well have a place that nobody has asked for
 * yet gives way.
 */
import type { Acceptable } from './lists.ts';

/** @returns the mentor of each mentee, or -1 */
export function deferredAcceptance(market: Acceptable): Int32Array {
  return new Proposals(market).run();
}

class Proposals {
  private readonly market: Acceptable;
  /** Entry by which each mentee holds a place, or -1. */
  private readonly held: Int32Array;
  /** Where each mentee's next proposals come from: the first entry of the best tier that is left. */
  private readonly next: Int32Array;
  /** 1 for entries that were refused in the present round of their mentee. */
  private readonly refused: Uint8Array;
  private readonly promoted: Uint8Array;
  private readonly slotStart: Int32Array;
  /** Who holds the places of each mentor, from `slotStart` on. */
  private readonly slots: Int32Array;
  private readonly taken: Int32Array;

  constructor(market: Acceptable) {
    const { mentees, mentors, capacity, mentor } = market;
    this.market = market;
    this.held = new Int32Array(mentees).fill(-1);
    this.next = market.start.slice(0, mentees);
    this.refused = new Uint8Array(mentor.length);
    this.promoted = new Uint8Array(mentees);
    this.taken = new Int32Array(mentors);
    this.slotStart = new Int32Array(mentors + 1);
    for (let j = 0; j < mentors; j++) this.slotStart[j + 1] = this.slotStart[j]! + capacity[j]!;
    this.slots = new Int32Array(this.slotStart[mentors]!);
  }

  run(): Int32Array {
    for (let mentee = 0; mentee < this.market.mentees; mentee++) {
      // Whoever loses a place to this one proposes at once, and so on.
      for (let asking = mentee; asking >= 0;) asking = this.propose(asking);
    }
    return this.held.map((entry) => (entry < 0 ? -1 : this.market.mentor[entry]!));
  }

  /** The mentee's next proposal. Returns who has to propose next, or -1. */
  private propose(mentee: number): number {
    const entry = this.bestEntry(mentee);
    if (entry < 0) return this.promote(mentee) ? mentee : -1;
    const mentor = this.market.mentor[entry]!;
    const first = this.slotStart[mentor]!;
    if (this.taken[mentor]! < this.market.capacity[mentor]!) {
      this.slots[first + this.taken[mentor]!++] = mentee;
      this.held[mentee] = entry;
      return -1;
    }
    const slot = this.weakest(mentor);
    if (slot < 0) return this.refuse(mentee, entry);
    const holder = this.slots[slot]!;
    const flighty = this.isFlighty(holder);
    if (!flighty && !this.prefers(mentee, entry, holder)) return this.refuse(mentee, entry);
    const lost = this.held[holder]!;
    this.held[holder] = -1;
    this.slots[slot] = mentee;
    this.held[mentee] = entry;
    // Who gave way has not been refused, and may ask again.
    if (!flighty) this.refused[lost] = 1;
    return holder;
  }

  private refuse(mentee: number, entry: number): number {
    this.refused[entry] = 1;
    return mentee;
  }

  /** Of the best tier left, an entry whose mentor has places that nobody has asked for, or else the first. */
  private bestEntry(mentee: number): number {
    const { start, rank, mentor, capacity } = this.market;
    const stop = start[mentee + 1]!;
    let at = this.next[mentee]!;
    while (at < stop && this.refused[at] === 1) at++;
    this.next[mentee] = at;
    if (at === stop) return -1;
    for (let other = at; other < stop && rank[other] === rank[at]; other++) {
      if (this.taken[mentor[other]!]! < capacity[mentor[other]!]!) return other;
    }
    return at;
  }

  private promote(mentee: number): boolean {
    const { start } = this.market;
    if (!this.market.tied || this.promoted[mentee] === 1) return false;
    this.promoted[mentee] = 1;
    this.next[mentee] = start[mentee]!;
    this.refused.fill(0, start[mentee], start[mentee + 1]);
    return true;
  }

  /** The place that is given up first: a flighty holder's, else that of the one the mentor likes least. */
  private weakest(mentor: number): number {
    let weakest = -1;
    for (let slot = this.slotStart[mentor]!; slot < this.slotStart[mentor + 1]!; slot++) {
      const holder = this.slots[slot]!;
      if (this.isFlighty(holder)) return slot;
      if (weakest < 0 || this.prefers(this.slots[weakest]!, this.held[this.slots[weakest]!]!, holder))
        weakest = slot;
    }
    return weakest;
  }

  /** True when the mentor of this entry takes the mentee rather than the holder. */
  private prefers(mentee: number, entry: number, holder: number): boolean {
    const { rankBack } = this.market;
    const [one, other] = [rankBack[entry]!, rankBack[this.held[holder]!]!];
    return one < other || (one === other && this.promoted[mentee]! > this.promoted[holder]!);
  }

  /** True when another mentor whom the mentee likes as much has places that nobody has asked for. */
  private isFlighty(mentee: number): boolean {
    if (!this.market.tiedWishes) return false;
    const { start, rank, mentor, capacity } = this.market;
    const entry = this.held[mentee]!;
    for (let at = this.next[mentee]!; at < start[mentee + 1]! && rank[at] === rank[entry]; at++) {
      if (at !== entry && this.refused[at] === 0 && this.taken[mentor[at]!]! < capacity[mentor[at]!]!)
        return true;
    }
    return false;
  }
}
