/** Names of synthetic people. Common first and last names of many places; no two lists belong together. */

export const FIRST_NAMES = [
  'Aino', 'Amina', 'Anders', 'Anneli', 'Arash', 'Astrid', 'Ayşe', 'Björn', 'Carmen', 'Chiara', 'Daniel', 'Deniz',
  'Ebba', 'Eero', 'Elif', 'Emeka', 'Emil', 'Fatima', 'Femi', 'Freja', 'Gabriela', 'Giulia', 'Gunnar', 'Hanna',
  'Hassan', 'Helmi', 'Ingrid', 'Ibrahim', 'Ines', 'Iida', 'Jamal', 'Jasmin', 'Johan', 'Jónas', 'Kaisa', 'Karim',
  'Katarzyna', 'Kenji', 'Kofi', 'Lars', 'Leila', 'Linnea', 'Liam', 'Lin', 'Maja', 'Malik', 'Mateusz', 'Mei',
  'Mikko', 'Minh', 'Nadia', 'Niklas', 'Nneka', 'Noor', 'Olga', 'Olivia', 'Oskar', 'Parisa', 'Pedro', 'Petra',
  'Priya', 'Rahel', 'Ravi', 'Rosa', 'Saara', 'Samir', 'Sanna', 'Selam', 'Signe', 'Sofia', 'Sven', 'Tariq',
  'Thandi', 'Thuy', 'Tomas', 'Tuva', 'Ulrika', 'Veikko', 'Vera', 'Viktor', 'Wanjiru', 'Wei', 'Yara', 'Yusuf',
  'Zainab', 'Zofia',
] as const; // prettier-ignore

export const LAST_NAMES = [
  'Abebe', 'Adeyemi', 'Ahmed', 'Andersson', 'Bakke', 'Banerjee', 'Berg', 'Bergström', 'Bianchi', 'Björk', 'Chen',
  'Costa', 'Dahl', 'Demir', 'Diallo', 'Eklund', 'Eriksson', 'Farah', 'Fernández', 'Forsberg', 'García', 'Ghorbani',
  'Gustafsson', 'Haddad', 'Hakala', 'Hansen', 'Heikkinen', 'Holm', 'Hosseini', 'Ivanova', 'Jakobsson', 'Jansen',
  'Jónsdóttir', 'Kamau', 'Karlsson', 'Kaur', 'Khan', 'Kowalska', 'Korhonen', 'Larsen', 'Lehtinen', 'Lindqvist',
  'Li', 'Lund', 'Mäkelä', 'Mbeki', 'Mehta', 'Moreau', 'Mwangi', 'Nguyen', 'Nieminen', 'Nilsson', 'Novak', 'Nyström',
  'Okafor', 'Olsen', 'Öberg', 'Patel', 'Pereira', 'Pettersson', 'Popescu', 'Rahman', 'Rossi', 'Salo', 'Sandberg',
  'Santos', 'Sato', 'Schmidt', 'Silva', 'Sjöberg', 'Sørensen', 'Svensson', 'Tesfaye', 'Tran', 'Virtanen', 'Wang',
  'Weber', 'Wikström', 'Yildiz', 'Åkesson',
] as const; // prettier-ignore
