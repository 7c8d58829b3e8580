import type { HoursWords } from '#look/words/en/hours.ts';

/** `08:00` is "8", `08:30` is "8.30". */
const timeOfDay = (time: string): string => {
  const [hours, minutes] = time.split(':');
  if (time === '00:00') return 'midnatt';
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
};

export const hours: HoursWords = {
  weekdays: { Mo: 'man.', Tu: 'tirs.', We: 'ons.', Th: 'tors.', Fr: 'fre.', Sa: 'lør.', Su: 'søn.' },
  hoursCredit: 'Åpningstidene leses av opening_hours, © bidragsyterne,',
  openNow: 'Åpent nå',
  openUntil: (when: string) => `Åpent til ${when}`,
  opensAt: (when: string) => `Åpner ${when}`,
  closedNow: 'Stengt nå',
  closedHoliday: 'Stengt i dag (helligdag)',
  unknown: {
    absent: 'Åpningstider ikke kjent',
    unreadable: 'Tidene som de er skrevet: atlaset kan ikke lese dem',
    depends: 'Om det er åpent nå, er ikke kjent',
    holiday: 'Helligdag i dag: tidene kan være andre',
    clock: 'Klokka på denne enheten kan gå feil',
  },
  timeOfDay: timeOfDay,
  dayAndTime: ({ days, date, time }: { days: number; date: string; time: string }) => {
    const at = time === '00:00' ? 'ved midnatt' : `kl. ${timeOfDay(time)}`;
    if (days < 2) return days === 0 ? at : `i morgen ${at}`;
    const day = new Intl.DateTimeFormat('nb', {
      timeZone: 'UTC',
      ...(days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    }).format(new Date(date));
    return `${days < 7 ? '' : 'den '}${day} ${at}`;
  },
  closedOnHolidays: 'stengt på helligdager',
};
