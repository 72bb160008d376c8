// Makes people.json, the checked-in customers (`npm run data`). Not pure: it writes a file.
import { fakerVI } from '@faker-js/faker';
import { writeFileSync } from 'node:fs';
import { fakeTaxCode } from './tax-code.ts';
import type { Customer } from './people.ts';

const seed = 20260302;
const count = 200;

const forms = ['Công ty TNHH', 'Công ty Cổ phần', 'Hợp tác xã', 'Doanh nghiệp tư nhân'];
const trades = [
  'Cơ khí',
  'Dệt may',
  'Du lịch',
  'Giáo dục',
  'In ấn',
  'Nội thất',
  'Nông sản',
  'Thủy sản',
  'Thương mại',
  'Vận tải',
  'Vật liệu xây dựng',
  'Y tế',
];
const cities = ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Cần Thơ', 'TP. Hồ Chí Minh'];

/** A mailbox name in plain ASCII letters, as mail systems like it. */
const mailbox = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/[^a-z ]/gu, '')
    .replaceAll(' ', '.');

const uniqueTaxCode = (taken: ReadonlySet<string>): string => {
  for (;;) {
    const code = fakeTaxCode(fakerVI.number.int({ min: 0, max: 9_999_999 }));
    if (code !== undefined && !taken.has(code)) return code;
  }
};

const uniqueName = (taken: ReadonlySet<string>): string => {
  for (;;) {
    const pick = fakerVI.helpers.arrayElement;
    const family = fakerVI.person.lastName();
    const name = `${pick(forms)} ${pick(trades)} ${family} ${fakerVI.person.firstName()}`;
    if (!taken.has(name)) return name.normalize('NFC');
  }
};

const makeCustomer = (number: number, names: Set<string>, codes: Set<string>): Customer => {
  const name = uniqueName(names);
  const taxCode = uniqueTaxCode(codes);
  names.add(name);
  codes.add(taxCode);
  const contact = `${fakerVI.person.lastName()} ${fakerVI.person.firstName()}`.normalize('NFC');
  const street = `${fakerVI.person.lastName()} ${fakerVI.person.firstName()}`.normalize('NFC');
  const house = fakerVI.number.int({ min: 1, max: 480 });
  const serial = String(number).padStart(3, '0');
  return {
    name,
    taxCode,
    address: `Số ${house} đường ${street}, ${fakerVI.helpers.arrayElement(cities)}`,
    contact,
    // `.example` is reserved (RFC 2606): nobody receives this mail.
    email: `${mailbox(contact)}@khach-hang-${serial}.example`,
    // 010 is no prefix in use in Vietnam: nobody answers this phone.
    phone: `010 ${fakerVI.string.numeric(3)} ${fakerVI.string.numeric(4)}`,
  };
};

/** The text of people.json: always the same, one customer a line. */
export const peopleFile = (): string => {
  fakerVI.seed(seed);
  fakerVI.setDefaultRefDate('2026-03-02T02:00:00.000Z');
  const names = new Set<string>();
  const codes = new Set<string>();
  const rows = Array.from({ length: count }, (_, at) => makeCustomer(at + 1, names, codes));
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
};

if (import.meta.main) writeFileSync(new URL('people.json', import.meta.url), peopleFile());
