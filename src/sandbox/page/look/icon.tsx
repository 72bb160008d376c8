// The few icons of the page, drawn by lines; each stands beside a name, or on a named button.
import type { JSX } from 'preact';

const paths = {
  plus: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-4-4',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.500 4.500L19 7.500',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500L19 19M19 5l-1.500 1.500M6.500 17.500L5 19',
  moon: 'M20 14.500A8 8 0 0 1 9.500 4 8 8 0 1 0 20 14.500',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  download: 'M12 4v11M7.500 11l4.500 4.500L16.500 11M5 20h14',
  upload: 'M12 16V5M7.500 9L12 4.500 16.500 9M5 20h14',
  link: 'M10 14a4 4 0 0 0 6 .400l3-3a4 4 0 0 0-5.600-5.600l-1 1M14 10a4 4 0 0 0-6-.400l-3 3a4 4 0 0 0 5.600 5.600l1-1',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  back: 'M15 6l-6 6 6 6',
  next: 'M9 6l6 6-6 6',
  first: 'M18 6l-6 6 6 6M7 6v12',
  last: 'M6 6l6 6-6 6M17 6v12',
  bolt: 'M13 3L5 14h6l-1 7 8-11h-6z',
  people:
    'M9 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7M2.500 20c.500-4 3-6 6.500-6s6 2 6.500 6M16 5.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .800 3.200 2.600 3.500 5.500',
  script: 'M7 3h8l4 4v14H7zM15 3v4h4M10 12h6M10 16h6',
  list: 'M5 6h14M5 12h14M5 18h14',
  flow: 'M5 4v16M12 4v16M19 4v16M5 8h7M12 13h7M19 18h-7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.500 2',
  branch: 'M7 4v16M7 14c0-4 10-2 10-8M17 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  warning: 'M12 4L2.500 20h19zM12 10v4.500M12 17.200v.300',
  trash: 'M4 7h16M9 7V4h6v3M6.500 7l1 13h9l1-13',
  more: 'M6 12v.010M12 12v.010M18 12v.010',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  undo: 'M8.500 6L4 10.500 8.500 15M4 10.500h10a5 5 0 0 1 0 10H9',
  eye: 'M2.500 12C6 6.500 18 6.500 21.500 12 18 17.500 6 17.500 2.500 12M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5',
  steps: 'M4 19h5v-5h5V9h5V4',
  bank: 'M3 10l9-6 9 6zM5 10v8M10 10v8M14 10v8M19 10v8M3 20h18',
  key: 'M8 9a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9M11.500 10.500L20 3M16 7l3 3',
  receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  restart: 'M5 12a7 7 0 1 0 2.500-5.400M5 4v4.500h4.500',
  ledger: 'M5 4h14v16H5zM9 4v16M12 9h4M12 13h4',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({
  name,
  size = 18,
}: {
  readonly name: IconName;
  readonly size?: number;
}): JSX.Element => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={paths[name]} />
  </svg>
);
