import type { Role, RoleInfo } from '@fitsync/contracts/user';

/** An account of the demo data. */
export interface DemoUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
  readonly role: Role;
  readonly role_info: RoleInfo;
}

/** The password of all of them. */
export const demoPassword = 'fitsync-demo';

/** Where they live. */
export const demoTimeZone = 'Europe/Berlin';

/** One account of each role; the data of other services refers to these ids. */
export const demoUsers: readonly DemoUser[] = [
  {
    id: '0193a000-0000-7000-8000-000000000001',
    email: 'client@demo.fitsync.dev',
    name: 'Charlie Client',
    phone: '+49301234567',
    role: 'client',
    role_info: {
      role: 'client',
      health_clearance: true,
      emergency_contact: { name: 'Kim Client', phone: '+49307654321', relationship: 'sibling' },
      fitness_level: 'intermediate',
    },
  },
  {
    id: '0193a000-0000-7000-8000-000000000002',
    email: 'trainer@demo.fitsync.dev',
    name: 'Toni Trainer',
    phone: null,
    role: 'trainer',
    role_info: {
      role: 'trainer',
      certifications: ['NASM CPT', 'First aid'],
      specializations: ['strength', 'endurance'],
      years_experience: 8,
      rating: 4.8,
    },
  },
  {
    id: '0193a000-0000-7000-8000-000000000003',
    email: 'admin@demo.fitsync.dev',
    name: 'Alex Admin',
    phone: null,
    role: 'admin',
    role_info: { role: 'admin' },
  },
];
