/** `08:00` is "8", `08:30` is "8:30". */
const timeOfDay = (time: string): string => {
  const [hours, minutes] = time.split(':');
  if (time === '00:00') return 'midnight';
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}:${minutes}`;
};

export const hours = {
  weekdays: { Mo: 'Mon', Tu: 'Tue', We: 'Wed', Th: 'Thu', Fr: 'Fri', Sa: 'Sat', Su: 'Sun' },
  hoursCredit: 'Opening hours are read by opening_hours, © its contributors,',
  openNow: 'Open now',
  openUntil: (when: string) => `Open until ${when}`,
  opensAt: (when: string) => `Opens ${when}`,
  closedNow: 'Closed now',
  closedHoliday: 'Closed today (holiday)',
  unknown: {
    absent: 'Hours not known',
    unreadable: 'Hours as written: the atlas cannot read them',
    depends: 'Whether it is open now is not known',
    holiday: 'A public holiday today: the hours may differ',
    clock: 'The clock of this device may be wrong',
  },
  timeOfDay: timeOfDay,
  dayAndTime: ({ days, date, time }: { days: number; date: string; time: string }) => {
    const at = `at ${timeOfDay(time)}`;
    if (days < 2) return days === 0 ? at : `tomorrow ${at}`;
    const day = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      ...(days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    }).format(new Date(date));
    return `${days < 7 ? '' : 'on '}${day} ${at}`;
  },
  closedOnHolidays: 'closed on public holidays',
};

export type HoursWords = typeof hours;
